package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.http.HttpCall;
import dev.plaza.testing.http.IdempotencyBehaviour;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class IdempotentCommentsTest extends IdempotencyBehaviour {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Caller ana = PostService.shared().join("ana");
    private final Caller ben = PostService.shared().join("ben");
    private final String post = ana.publish("public", "Hello");

    @Override
    protected URI server() {
        return PostService.shared().address();
    }

    @Override
    protected String token() {
        return TestTokens.of(ben.person());
    }

    @Override
    protected String tokenOfAnother() {
        return TestTokens.of(ana.person());
    }

    @Override
    protected HttpCall creating() {
        return HttpCall.post("/api/v1/posts/" + post + "/comments")
                .withJson(Map.of("content", "Number " + NUMBER.incrementAndGet()));
    }

    @Override
    protected long effects() {
        return PostService.shared()
                .database()
                .count("select count(*) from comments where post_id = '%s'".formatted(post));
    }
}
