package dev.plaza.auth.application.account;

import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserRegistered;
import dev.plaza.db.Ids;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Opens accounts and tells the other services; always inside its caller's transaction. */
@Singleton
final class OpenAccount {

    private final Users users;
    private final Outbox outbox;
    private final Clock clock;

    OpenAccount(Users users, Outbox outbox, Clock clock) {
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    User open(Registration registration, String passwordHash) {
        return open(Ids.next(), registration, passwordHash, clock.instant());
    }

    User open(UUID id, Registration registration, String passwordHash, Instant now) {
        User account = User.open(id, registration.email(), registration.username(), passwordHash, now);
        users.add(account);
        UserRegistered event = new UserRegistered(
                stateOf(account),
                registration.firstName().value(),
                registration.lastName().value());
        outbox.add(AuthEvents.USER_REGISTERED, account.id(), account.version(), event);
        return account;
    }

    private static Account stateOf(User account) {
        return new Account(
                account.id(),
                account.username(),
                account.email(),
                account.roles(),
                account.isActive(),
                account.isEmailVerified(),
                account.createdAt());
    }
}
