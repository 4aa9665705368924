package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.http.PagingBehaviour;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;

/** A list that Ana reads; whoever extends it puts so many things in, and their ids here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PostPages extends PagingBehaviour {

    static final int COUNT = 7;

    final PostService service = PostService.shared();
    final Caller ana = service.join("ana");
    final Set<String> ids = new HashSet<>();

    @Override
    protected final URI server() {
        return service.address();
    }

    @Override
    protected final String token() {
        return TestTokens.of(ana.person());
    }

    @Override
    protected final Set<String> expectedIds() {
        return ids;
    }
}
