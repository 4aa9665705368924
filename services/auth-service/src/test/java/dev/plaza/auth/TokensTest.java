package dev.plaza.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import dev.plaza.auth.application.key.KeyRing;
import dev.plaza.testing.http.HttpCall;
import dev.plaza.testing.http.TokenBehaviour;
import dev.plaza.testing.tokens.TestSigningKey;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The forger has the very key that the service signs with, so each token is refused for nothing but what its name says. */
class TokensTest extends TokenBehaviour {

    private final TestAuthService service = TestAuthService.shared();

    @Override
    protected URI server() {
        return service.uri();
    }

    @Override
    protected String protectedPath() {
        return "/api/v1/auth/sessions";
    }

    @Override
    protected TestSigningKey key() {
        RSAKey current = service.bean(KeyRing.class).current();
        try {
            return TestSigningKey.of(current.getKeyID(), current.toKeyPair());
        } catch (JOSEException fault) {
            throw new IllegalStateException("no key pair", fault);
        }
    }

    @Override
    protected Instant now() {
        return service.clock().instant();
    }

    @Test
    void refreshTokenIsNotBelieved() {
        String refreshToken = service.client().registered().text("refreshToken");

        assertProblem(send(HttpCall.get(protectedPath()).withToken(refreshToken)), 401, "auth.unauthenticated");
    }
}
