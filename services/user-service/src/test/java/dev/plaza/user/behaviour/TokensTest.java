package dev.plaza.user.behaviour;

import dev.plaza.testing.http.TokenBehaviour;
import dev.plaza.user.UserService;
import java.net.URI;

class TokensTest extends TokenBehaviour {

    @Override
    protected URI server() {
        return UserService.shared().address();
    }

    @Override
    protected String protectedPath() {
        return "/api/v1/users/me";
    }
}
