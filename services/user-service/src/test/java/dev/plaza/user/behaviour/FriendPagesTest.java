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
class FriendPagesTest extends PagingBehaviour {

    private static final int COUNT = 7;

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Set<String> ids = new HashSet<>();

    FriendPagesTest() {
        for (int i = 0; i < COUNT; i++) {
            ids.add(newFriend(i % 2 == 0));
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
        return "/api/v1/users/" + ana.id() + "/friends";
    }

    @Override
    protected Set<String> expectedIds() {
        return ids;
    }

    private String newFriend(boolean asks) {
        Caller friend = service.join("friend");
        if (asks) {
            friend.befriend(ana);
        } else {
            ana.befriend(friend);
        }
        return friend.id().toString();
    }
}
