package dev.plaza.auth;

import dev.plaza.testing.http.ErrorBehaviour;
import dev.plaza.testing.http.JsonRoute;
import dev.plaza.testing.people.PersonMaker;
import java.net.URI;

class ErrorsTest extends ErrorBehaviour {

    private static final String TOKEN =
            TestAuthService.shared().client().registered().text("accessToken");

    @Override
    protected URI server() {
        return TestAuthService.shared().uri();
    }

    @Override
    protected String token() {
        return TOKEN;
    }

    @Override
    protected String protectedPath() {
        return "/api/v1/auth/me";
    }

    @Override
    protected JsonRoute jsonRoute() {
        return JsonRoute.of(
                "POST", "/api/v1/auth/register", PersonMaker.aPerson().make().registration());
    }
}
