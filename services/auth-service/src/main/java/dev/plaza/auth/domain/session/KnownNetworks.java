package dev.plaza.auth.domain.session;

import java.time.Instant;
import java.util.UUID;

/** From which networks accounts have been used lately. */
public interface KnownNetworks {

    /**
     * The account was used from there by its person.
     *
     * @param network in CIDR notation
     */
    void note(UUID userId, String network, Instant now);

    /** Whether it was, as far back as networks are kept. */
    boolean isKnown(UUID userId, String network);
}
