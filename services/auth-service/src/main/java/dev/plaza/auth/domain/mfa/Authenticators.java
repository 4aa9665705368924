package dev.plaza.auth.domain.mfa;

import java.util.Optional;
import java.util.UUID;

/** All authenticator apps, at most one an account. */
public interface Authenticators {

    /**
     * An account's, confirmed or not. The account is locked first, even where it has none: of all that touches its second
     * factor, one thing happens after the other.
     */
    Optional<Authenticator> lock(UUID userId);

    Optional<Authenticator> findById(UUID userId);

    /** Keeps it in the place of the one that the account had. */
    void keep(Authenticator authenticator);

    void remove(UUID userId);
}
