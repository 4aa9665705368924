package dev.plaza.auth.application.account;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Shows a person their own account. */
@Singleton
public final class ReadAccount {

    private final Transactions transactions;
    private final Users users;
    private final Clock clock;

    ReadAccount(Transactions transactions, Users users, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Reads the account behind a session.
     *
     * @throws AuthProblem.SessionEnded when the session is over or the account closed, however long its tokens last
     */
    public User read(UUID userId, UUID sessionId) {
        return transactions
                .readOne(Identity.person(userId), () -> users.findSignedIn(userId, sessionId, clock.instant()))
                .orElseThrow(AuthProblem.SessionEnded::new);
    }
}
