package dev.plaza.auth.application.session;

import dev.plaza.auth.application.DerivedKeys;
import dev.plaza.auth.domain.session.TokenSecret;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Derives refresh tokens from one another. */
@Singleton
final class RefreshSecrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    RefreshSecrets(DerivedKeys keys) {
        this.key = keys.derive("refresh-tokens", ALGORITHM);
    }

    /**
     * What {@code presented} is exchanged for. Derived, not drawn: whoever presents the same token a moment later can be
     * given the same successor, although no token is stored.
     */
    TokenSecret successorOf(TokenSecret presented) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return TokenSecret.of(mac.doFinal(presented.value().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
