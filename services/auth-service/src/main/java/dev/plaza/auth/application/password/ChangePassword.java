package dev.plaza.auth.application.password;

import dev.plaza.auth.application.account.ChangeAccount;
import dev.plaza.auth.application.session.EndSessions;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Gives a person another password, who knows the present one, and ends their other sessions. */
@Singleton
public final class ChangePassword {

    private final ConfirmPassword confirmation;
    private final NewPassword newPassword;
    private final Transactions transactions;
    private final ChangeAccount accounts;
    private final EndSessions sessions;

    ChangePassword(
            ConfirmPassword confirmation,
            NewPassword newPassword,
            Transactions transactions,
            ChangeAccount accounts,
            EndSessions sessions) {
        this.confirmation = confirmation;
        this.newPassword = newPassword;
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * Changes it.
     *
     * @param sessionId the one that goes on
     * @throws AuthProblem.PasswordWrong   when {@code current} is not the present one
     * @throws AuthProblem.PasswordRefused when {@code next} is too easily guessed
     */
    public void change(UUID userId, UUID sessionId, String current, Password next, Device device) {
        User confirmed = confirmation.confirm(userId, "currentPassword", current);
        String hash = newPassword.hash(next, confirmed.email(), confirmed.username());
        transactions.write(Identity.person(userId), () -> {
            User account = accounts.change(userId, (present, now) -> {
                        if (!present.passwordHash().equals(confirmed.passwordHash())) {
                            throw new AuthProblem.PasswordWrong("currentPassword");
                        }
                        return present.withPasswordHash(hash, now);
                    })
                    .orElseThrow(AuthProblem.SessionEnded::new)
                    .after();
            sessions.endOthers(userId, sessionId, device);
            newPassword.announce(account, "account.password-changed", device);
        });
    }
}
