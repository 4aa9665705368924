package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.http.PagingBehaviour;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;

/** Lists below a post of ana's, as ben reads them. */
abstract class CommentPages extends PagingBehaviour {

    final Caller ana = PostService.shared().join("ana");
    final Caller ben = PostService.shared().join("ben");
    final String post = ana.publish("public", "Hello");

    @Override
    protected URI server() {
        return PostService.shared().address();
    }

    @Override
    protected String token() {
        return TestTokens.of(ben.person());
    }
}
