package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.http.HttpCall;
import dev.plaza.testing.http.IdempotencyBehaviour;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;
import java.util.Map;

class IdempotentPostsTest extends IdempotencyBehaviour {

    private final PostService service = PostService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");
    private int written;

    @Override
    protected URI server() {
        return service.address();
    }

    @Override
    protected String token() {
        return TestTokens.of(ana.person());
    }

    @Override
    protected String tokenOfAnother() {
        return TestTokens.of(ben.person());
    }

    @Override
    protected HttpCall creating() {
        return HttpCall.post("/api/v1/posts")
                .withJson(Map.of("content", "Hello " + ++written, "metadata", Map.of("a", 1)));
    }

    @Override
    protected long effects() {
        return service.database().count("select count(*) from posts where user_id = '" + ana.id() + "'");
    }
}
