package dev.plaza.user.behaviour;

import dev.plaza.testing.http.PagingBehaviour;
import dev.plaza.testing.tokens.TestTokens;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutualFriendPagesTest extends PagingBehaviour {

    private static final int COUNT = 7;

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");
    private final Set<String> ids = new HashSet<>();

    MutualFriendPagesTest() {
        for (int i = 0; i < COUNT; i++) {
            Caller friend = service.join("friend");
            friend.befriend(ana);
            ben.befriend(friend);
            ids.add(friend.id().toString());
        }
    }

    @Override
    protected URI server() {
        return service.address();
    }

    @Override
    protected String token() {
        return TestTokens.of(ana.person());
    }

    @Override
    protected String listPath() {
        return "/api/v1/friends/" + ben.id() + "/mutual";
    }

    @Override
    protected Set<String> expectedIds() {
        return ids;
    }
}
