package dev.plaza.auth.domain.erasure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Which erasures were begun, and which services have yet to answer; nothing of whom they are about. */
public interface ErasureReceipts {

    /** Begins one that is complete when all of {@code services} have answered. */
    void open(UUID erasureId, Set<String> services, Instant now);

    /** A service has answered; the last one completes the receipt. Again, or without being asked, it changes nothing. */
    void answer(UUID erasureId, String service, Instant now);

    /** How many begun before then are not complete. */
    long countOpen(Instant begunBefore);
}
