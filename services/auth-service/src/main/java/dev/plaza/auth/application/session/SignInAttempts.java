package dev.plaza.auth.application.session;

import dev.plaza.auth.application.AccountKeys;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.service.limits.Allowance;
import dev.plaza.service.limits.RateLimits;
import dev.plaza.service.limits.RateLimits.Quota;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Slows down whoever guesses passwords of an account, without locking its person out: wrong passwords from networks that
 * the account has been signed in from count for each network, those from everywhere else together
 * (docs/decisions/0141). Known and unknown people are treated alike, down to what the database is asked.
 */
@Singleton
final class SignInAttempts {

    /** The more there were, the longer the next one has to wait. */
    private static final List<Quota> WRONG_PASSWORDS = List.of(
            new Quota(10, Duration.ofMinutes(10)),
            new Quota(30, Duration.ofHours(3)),
            new Quota(100, Duration.ofHours(24)));

    private static final Identity NOBODY_YET = Identity.system("login");
    private static final UUID NOBODY = new UUID(0, 0);

    private final RateLimits limits;
    private final AccountKeys keys;
    private final FamiliarNetworks networks;
    private final Transactions transactions;

    SignInAttempts(RateLimits limits, AccountKeys keys, FamiliarNetworks networks, Transactions transactions) {
        this.limits = limits;
        this.keys = keys;
        this.networks = networks;
        this.transactions = transactions;
    }

    /**
     * Counts an attempt as one with a wrong password, before the password is looked at.
     *
     * @throws AuthProblem.TooManyAttempts when there were too many
     */
    Attempt begin(String identifier, Optional<User> account, Device device) {
        UUID owner = account.map(User::id).orElse(NOBODY);
        String from = transactions
                .readOne(NOBODY_YET, () -> networks.find(owner, device))
                .map(network -> " from " + network)
                .orElse(" elsewhere");
        String key = "wrong passwords of " + subject(identifier, account) + from;
        Allowance allowance = limits.take(key, WRONG_PASSWORDS);
        if (!allowance.isGranted()) {
            throw new AuthProblem.TooManyAttempts(allowance.retry());
        }
        return new Attempt(key);
    }

    /**
     * Which attempts count together: by what was typed, so that nobody learns which name and which address are one account.
     * A new password is a new beginning, for who has just chosen one by mail.
     */
    private String subject(String identifier, Optional<User> account) {
        String password = account.map(User::passwordHash).orElse("");
        return keys.of(identifier + " " + password);
    }

    /** One that has begun. */
    final class Attempt {

        private final String key;

        private Attempt(String key) {
            this.key = key;
        }

        /** The password was right, so it does not count. */
        void succeeded() {
            limits.giveBack(key, WRONG_PASSWORDS);
        }
    }
}
