package dev.plaza.auth.domain.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All accounts that wait for their address to be confirmed. */
public interface PendingRegistrations {

    void add(PendingRegistration registration);

    /** One that has not expired. */
    Optional<PendingRegistration> find(UUID id, Instant now);

    /** It is confirmed by whoever presents what has this hash, and by no earlier secret. */
    void issue(UUID id, String tokenHash);

    /** Removes the one of that hash, if there is one that has not expired, and gives it: to one caller, however many try. */
    List<PendingRegistration> take(String tokenHash, Instant now);
}
