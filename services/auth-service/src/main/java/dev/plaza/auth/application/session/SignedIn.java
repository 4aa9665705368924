package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.TokenSecret;
import java.time.Duration;

/**
 * Somebody has a session.
 *
 * @param accessToken a signed JWT, good for {@code expiresIn}
 */
public record SignedIn(User account, String accessToken, TokenSecret refreshToken, Duration expiresIn) {

    @Override
    public String toString() {
        return "SignedIn[" + account + "]";
    }
}
