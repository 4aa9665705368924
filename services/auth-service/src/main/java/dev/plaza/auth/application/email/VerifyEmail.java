package dev.plaza.auth.application.email;

import dev.plaza.auth.application.account.AccountState;
import dev.plaza.auth.application.account.ChangeAccount;
import dev.plaza.auth.application.account.ChangeAccount.Changed;
import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.email.EmailVerification;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserEmailChanged;
import dev.plaza.contracts.auth.UserEmailVerified;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;

/** Takes a mailed link as proof of an address: the account's own, or the one that it has from then on. */
@Singleton
public final class VerifyEmail {

    private static final Identity NOBODY_YET = Identity.system("email-verification");

    private final Transactions transactions;
    private final OpenVerifications verifications;
    private final ChangeAccount accounts;
    private final RequestMail mails;
    private final Outbox outbox;
    private final AuditTrail audit;

    VerifyEmail(
            Transactions transactions,
            OpenVerifications verifications,
            ChangeAccount accounts,
            RequestMail mails,
            Outbox outbox,
            AuditTrail audit) {
        this.transactions = transactions;
        this.verifications = verifications;
        this.accounts = accounts;
        this.mails = mails;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Verifies.
     *
     * @throws AuthProblem.LinkInvalid when the link was never sent, has expired or was used before
     * @throws AuthProblem.EmailTaken  when another account has the new address by now; the link stays good
     */
    public void verify(TokenSecret presented, Device device) {
        transactions.write(NOBODY_YET, () -> {
            EmailVerification verification = verifications.use(presented);
            EmailAddress address = new EmailAddress(verification.email());
            Changed change = accounts.change(
                            verification.userId(), (present, now) -> present.withVerifiedEmail(address, now))
                    .filter(changed -> changed.before().isActive())
                    .orElseThrow(AuthProblem.LinkInvalid::new);
            if (change.isChange()) {
                tell(change, device);
            }
        });
    }

    private void tell(Changed change, Device device) {
        User account = change.after();
        String previous = change.before().email();
        boolean isNew = !previous.equals(account.email());
        if (isNew) {
            outbox.add(
                    AuthEvents.USER_EMAIL_CHANGED,
                    account.id(),
                    account.version(),
                    new UserEmailChanged(AccountState.of(account), previous));
            mails.toAddress(account.id(), previous, MailPurpose.EMAIL_CHANGED);
        } else {
            outbox.add(
                    AuthEvents.USER_EMAIL_VERIFIED,
                    account.id(),
                    account.version(),
                    new UserEmailVerified(AccountState.of(account)));
        }
        audit.record(AuditEvent.of(isNew ? "account.email-changed" : "account.email-verified", "account", account.id())
                .by(account.id())
                .to(account.id())
                .from(device.address()));
    }
}
