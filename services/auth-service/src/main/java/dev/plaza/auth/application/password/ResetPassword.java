package dev.plaza.auth.application.password;

import dev.plaza.auth.application.account.AccountState;
import dev.plaza.auth.application.account.ChangeAccount;
import dev.plaza.auth.application.account.ChangeAccount.Changed;
import dev.plaza.auth.application.session.EndSessions;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserEmailVerified;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Lets whoever holds a mailed link choose another password. Every session ends; that the link arrived also proves the
 * address.
 */
@Singleton
public final class ResetPassword {

    private static final Identity NOBODY_YET = Identity.system("password-reset");

    private final Transactions transactions;
    private final OpenResets resets;
    private final NewPassword newPassword;
    private final ChangeAccount accounts;
    private final EndSessions sessions;
    private final Outbox outbox;

    ResetPassword(
            Transactions transactions,
            OpenResets resets,
            NewPassword newPassword,
            ChangeAccount accounts,
            EndSessions sessions,
            Outbox outbox) {
        this.transactions = transactions;
        this.resets = resets;
        this.newPassword = newPassword;
        this.accounts = accounts;
        this.sessions = sessions;
        this.outbox = outbox;
    }

    /**
     * Resets it.
     *
     * @throws AuthProblem.LinkInvalid     when the link was never sent, has expired or was used before
     * @throws AuthProblem.PasswordRefused when {@code next} is too easily guessed; the link may be used again
     */
    public void reset(TokenSecret presented, Password next, Device device) {
        User account = transactions.read(NOBODY_YET, () -> resets.accountOf(presented));
        String hash = newPassword.hash(next, account.email(), account.username());
        transactions.write(NOBODY_YET, () -> {
            resets.use(presented);
            replace(account.id(), hash, device);
        });
    }

    private void replace(UUID userId, String hash, Device device) {
        Changed change = accounts.change(
                        userId, (present, now) -> present.withVerifiedEmail(now).withPasswordHash(hash, now))
                .filter(changed -> changed.before().isActive())
                .orElseThrow(AuthProblem.LinkInvalid::new);
        User account = change.after();
        if (!change.before().isEmailVerified()) {
            outbox.add(
                    AuthEvents.USER_EMAIL_VERIFIED,
                    account.id(),
                    account.version(),
                    new UserEmailVerified(AccountState.of(account)));
        }
        sessions.endAll(userId, userId, device);
        newPassword.announce(account, "account.password-reset", device);
    }
}
