package dev.plaza.auth.application.session;

import dev.plaza.auth.application.DerivedKeys;
import dev.plaza.auth.application.KeyedHash;
import dev.plaza.auth.domain.session.TokenSecret;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Derives refresh tokens from one another. */
@Singleton
final class RefreshSecrets {

    private final KeyedHash hash;

    RefreshSecrets(DerivedKeys keys) {
        this.hash = keys.hash("refresh-tokens");
    }

    /**
     * What {@code presented} is exchanged for. Derived, not drawn: whoever presents the same token a moment later can be
     * given the same successor, although no token is stored.
     */
    TokenSecret successorOf(TokenSecret presented) {
        return TokenSecret.of(hash.of(presented.value().getBytes(StandardCharsets.UTF_8)));
    }
}
