package dev.plaza.auth.application.password;

import dev.plaza.auth.application.email.OpenVerifications;
import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.application.session.FamiliarNetworks;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserPasswordChanged;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every new password of an account has in common, whichever way it came to be. */
@Singleton
final class NewPassword {

    private static final String FIELD = "newPassword";

    private final PasswordPolicy policy;
    private final PasswordHashing passwords;
    private final OpenVerifications verifications;
    private final FamiliarNetworks networks;
    private final Outbox outbox;
    private final RequestMail mails;
    private final AuditTrail audit;
    private final Clock clock;

    NewPassword(
            PasswordPolicy policy,
            PasswordHashing passwords,
            OpenVerifications verifications,
            FamiliarNetworks networks,
            Outbox outbox,
            RequestMail mails,
            AuditTrail audit,
            Clock clock) {
        this.policy = policy;
        this.passwords = passwords;
        this.verifications = verifications;
        this.networks = networks;
        this.outbox = outbox;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The hash of a password that is not too easily guessed. Slow: not inside a transaction.
     *
     * @throws AuthProblem.PasswordRefused when it is
     */
    String hash(Password password, String email, String username) {
        policy.check(FIELD, password, email, username);
        return passwords.hash(password);
    }

    /**
     * Tells, mails and records that the account has another password, and drops what was asked for with the one before;
     * inside its caller's transaction. Whoever has shown that the account is theirs is not slowed down from there.
     */
    void announce(User account, String action, Device device) {
        verifications.withdrawChanges(account);
        networks.note(account.id(), device);
        outbox.add(
                AuthEvents.USER_PASSWORD_CHANGED,
                account.id(),
                account.version(),
                new UserPasswordChanged(account.id(), clock.instant()));
        mails.toAccount(account.id(), MailPurpose.PASSWORD_CHANGED);
        audit.record(AuditEvent.of(action, "account", account.id())
                .by(account.id())
                .to(account.id())
                .from(device.address()));
    }
}
