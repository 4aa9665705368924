package dev.plaza.auth.domain.session;

import java.util.Optional;

/** All refresh tokens, current or not. */
public interface RefreshTokens {

    /** Keeps a new token. */
    void add(RefreshToken token);

    Optional<RefreshToken> findByTokenHash(String tokenHash);

    /** Keeps what became of a token when it was exchanged. */
    void keepRotated(RefreshToken token);
}
