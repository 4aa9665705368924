package dev.plaza.user.behaviour;

import dev.plaza.testing.http.ErrorBehaviour;
import dev.plaza.testing.http.JsonRoute;
import dev.plaza.testing.people.PersonMaker;
import dev.plaza.testing.tokens.TestTokens;
import dev.plaza.user.UserService;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

class ErrorsTest extends ErrorBehaviour {

    @Override
    protected URI server() {
        return UserService.shared().address();
    }

    @Override
    protected String token() {
        return TestTokens.of(PersonMaker.aPerson().make());
    }

    @Override
    protected String protectedPath() {
        return "/api/v1/users/me";
    }

    @Override
    protected JsonRoute jsonRoute() {
        return JsonRoute.of(
                "POST",
                "/api/v1/friends/requests",
                Map.of("userId", UUID.randomUUID().toString()));
    }
}
