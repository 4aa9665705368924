package dev.plaza.auth;

import dev.plaza.testing.http.HttpCall;
import dev.plaza.testing.http.IdempotencyBehaviour;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Adding a role, which may be asked for twice. */
class RoleIdempotencyTest extends IdempotencyBehaviour {

    private final TestAuthService service = TestAuthService.shared();
    private final String token = anAdmin();

    @Override
    protected URI server() {
        return service.uri();
    }

    @Override
    protected String token() {
        return token;
    }

    @Override
    protected String tokenOfAnother() {
        return anAdmin();
    }

    @Override
    protected HttpCall creating() {
        return HttpCall.post("/api/v1/auth/roles")
                .withJson(Map.of("name", "r" + UUID.randomUUID(), "description", "Tests."));
    }

    @Override
    protected long effects() {
        return service.database().count("select count(*) from roles");
    }

    private String anAdmin() {
        return service.client().registeredAs("admin", service.database()).text("accessToken");
    }
}
