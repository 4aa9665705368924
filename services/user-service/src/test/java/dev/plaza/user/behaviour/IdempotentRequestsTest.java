package dev.plaza.user.behaviour;

import dev.plaza.testing.http.HttpCall;
import dev.plaza.testing.http.IdempotencyBehaviour;
import dev.plaza.testing.tokens.TestTokens;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import java.net.URI;
import java.util.Map;

class IdempotentRequestsTest extends IdempotencyBehaviour {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

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
        Caller other = service.join("other");
        return HttpCall.post("/api/v1/friends/requests")
                .withJson(Map.of("userId", other.id().toString()));
    }

    @Override
    protected long effects() {
        return service.database().count("select count(*) from friendships where requested_by = '" + ana.id() + "'");
    }
}
