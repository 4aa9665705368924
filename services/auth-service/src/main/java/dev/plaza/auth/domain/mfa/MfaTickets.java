package dev.plaza.auth.domain.mfa;

import java.util.Optional;

/** All tickets between password and code. */
public interface MfaTickets {

    void add(MfaTicket ticket);

    /** The ticket of that hash, which nobody else presents until the transaction ends. */
    Optional<MfaTicket> lock(String tokenHash);

    /** Keeps what became of a ticket. */
    void keep(MfaTicket ticket);
}
