package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.http.ErrorBehaviour;
import dev.plaza.testing.http.JsonRoute;
import dev.plaza.testing.people.PersonMaker;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;
import java.util.Map;

class ErrorsTest extends ErrorBehaviour {

    private final Caller ana = PostService.shared().join("ana");

    @Override
    protected URI server() {
        return PostService.shared().address();
    }

    @Override
    protected String token() {
        return TestTokens.of(PersonMaker.aPerson().make());
    }

    @Override
    protected String protectedPath() {
        return "/api/v1/users/" + ana.id() + "/posts";
    }

    @Override
    protected JsonRoute jsonRoute() {
        return JsonRoute.of(
                        "POST",
                        "/api/v1/posts",
                        Map.of(
                                "content", "Hello",
                                "privacyLevel", "public",
                                "location", "Lisbon",
                                "isPublished", true))
                .withOptional("content", "privacyLevel", "location", "isPublished");
    }
}
