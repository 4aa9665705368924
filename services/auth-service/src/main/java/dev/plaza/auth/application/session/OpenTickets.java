package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.auth.domain.mfa.MfaTicket;
import dev.plaza.auth.domain.mfa.MfaTickets;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.db.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Tickets of those who have shown a password and owe a code; always inside its caller's transaction. */
@Singleton
final class OpenTickets {

    private final MfaTickets tickets;
    private final Authenticators authenticators;
    private final Users users;
    private final Clock clock;

    OpenTickets(MfaTickets tickets, Authenticators authenticators, Users users, Clock clock) {
        this.tickets = tickets;
        this.authenticators = authenticators;
        this.users = users;
        this.clock = clock;
    }

    /** A ticket for {@code account}, if it has a second factor. */
    Optional<TokenSecret> issueIfOwed(User account) {
        if (authenticators.findById(account.id()).filter(Authenticator::isOn).isEmpty()) {
            return Optional.empty();
        }
        TokenSecret secret = TokenSecret.random();
        tickets.add(MfaTicket.issue(Ids.next(), account, secret, clock.instant()));
        return Optional.of(secret);
    }

    /**
     * What a ticket leads to. The account stays as it is: whoever changes its password at this moment finds the session that
     * is about to start, or has made the ticket worthless.
     *
     * @throws MfaProblem.MfaTicketInvalid when it leads to nothing
     */
    Presented find(TokenSecret secret) {
        return tickets.lock(secret.hash())
                .filter(ticket -> ticket.isOpen(clock.instant()))
                .flatMap(ticket -> authenticators
                        .lock(ticket.userId())
                        .filter(Authenticator::isOn)
                        .flatMap(authenticator -> users.holdStill(ticket.userId())
                                .filter(ticket::isFor)
                                .map(account -> new Presented(ticket, account, authenticator))))
                .orElseThrow(MfaProblem.MfaTicketInvalid::new);
    }

    void use(MfaTicket ticket) {
        tickets.keep(ticket.used(clock.instant()));
    }

    void refuse(MfaTicket ticket) {
        tickets.keep(ticket.refused());
    }

    /** A good ticket, whose it is, and what their codes come from. */
    record Presented(MfaTicket ticket, User account, Authenticator authenticator) {}
}
