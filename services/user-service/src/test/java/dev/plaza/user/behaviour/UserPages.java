package dev.plaza.user.behaviour;

import dev.plaza.testing.http.PagingBehaviour;
import dev.plaza.testing.tokens.TestTokens;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;

/** A list of Ana's; whoever extends it puts so many things in, and their ids here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UserPages extends PagingBehaviour {

    static final int COUNT = 7;

    final UserService service = UserService.shared();
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
