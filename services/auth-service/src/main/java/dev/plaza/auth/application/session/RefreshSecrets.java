package dev.plaza.auth.application.session;

import dev.plaza.auth.application.DerivedKeys;
import dev.plaza.auth.domain.session.TokenSecret;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Makes refresh tokens: 256 bits, in base64url. */
@Singleton
final class RefreshSecrets {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    RefreshSecrets(DerivedKeys keys) {
        this.key = keys.derive("refresh-tokens", ALGORITHM);
    }

    /** The first token of a session. */
    TokenSecret first() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return secret(bytes);
    }

    /**
     * What {@code presented} is exchanged for. Derived, not drawn: whoever presents the same token a moment later can be
     * given the same successor, although no token is stored.
     */
    TokenSecret successorOf(TokenSecret presented) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return secret(mac.doFinal(presented.value().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static TokenSecret secret(byte[] bytes) {
        return new TokenSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
