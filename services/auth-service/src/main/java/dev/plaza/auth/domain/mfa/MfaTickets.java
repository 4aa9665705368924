package dev.plaza.auth.domain.mfa;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All tickets between password and code. */
public interface MfaTickets {

    void add(MfaTicket ticket);

    /** The ticket of that hash, which nobody else presents until the transaction ends. */
    Optional<MfaTicket> lock(String tokenHash);

    /** Keeps what became of a ticket. */
    void keep(MfaTicket ticket);

    /** Removes those of an account that have expired. */
    void removeExpired(UUID ofUser, Instant now);
}
