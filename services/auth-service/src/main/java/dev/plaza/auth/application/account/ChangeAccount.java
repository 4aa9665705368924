package dev.plaza.auth.application.account;

import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Changes accounts, one change of an account after the other; always inside its caller's transaction, which also tells the
 * other services what was changed.
 */
@Singleton
public final class ChangeAccount {

    private final Users users;
    private final Clock clock;

    ChangeAccount(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * Locks, changes and keeps; nothing is kept where {@code change} gives back what it was given.
     *
     * @return the account before and after, or nothing when there is none
     * @throws dev.plaza.auth.domain.AuthProblem.EmailTaken when another account has its new address
     */
    public Optional<Changed> change(UUID id, BiFunction<User, Instant, User> change) {
        return users.lock(id).map(before -> {
            User after = change.apply(before, clock.instant());
            if (!after.equals(before)) {
                users.keep(after);
            }
            return new Changed(before, after);
        });
    }

    /** An account before and after a change. */
    public record Changed(User before, User after) {

        public boolean isChange() {
            return !before.equals(after);
        }
    }
}
