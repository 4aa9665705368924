package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.http.TokenBehaviour;
import java.net.URI;

class TokensTest extends TokenBehaviour {

    private final Caller ana = PostService.shared().join("ana");

    @Override
    protected URI server() {
        return PostService.shared().address();
    }

    @Override
    protected String protectedPath() {
        return "/api/v1/users/" + ana.id() + "/posts";
    }
}
