package dev.plaza.auth.presentation;

import dev.plaza.auth.application.session.SignedIn;
import dev.plaza.auth.domain.account.User;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to go on as somebody.
 *
 * @param refreshToken absent where it is in a cookie
 * @param expiresIn    seconds that the access token is good for
 */
record TokensResponse(
        Person user, String accessToken, @Nullable String refreshToken, String tokenType, long expiresIn) {

    record Person(UUID id, String username, String email, List<String> roles) {}

    static TokensResponse of(SignedIn signedIn) {
        User account = signedIn.account();
        return new TokensResponse(
                new Person(account.id(), account.username(), account.email(), account.roles()),
                signedIn.accessToken(),
                signedIn.refreshToken().value(),
                "Bearer",
                signedIn.expiresIn().toSeconds());
    }

    TokensResponse withoutRefreshToken() {
        return new TokensResponse(user, accessToken, null, tokenType, expiresIn);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "TokensResponse[" + user + "]";
    }
}
