package dev.plaza.auth.application.mfa;

import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.auth.domain.mfa.RecoveryCode;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Switches the second factor on for a person whose app shows the right code. */
@Singleton
public final class ConfirmTotp {

    private final Transactions transactions;
    private final Authenticators authenticators;
    private final Totp totp;
    private final IssueRecoveryCodes recoveryCodes;
    private final AnnounceFactor announcement;
    private final Clock clock;

    ConfirmTotp(
            Transactions transactions,
            Authenticators authenticators,
            Totp totp,
            IssueRecoveryCodes recoveryCodes,
            AnnounceFactor announcement,
            Clock clock) {
        this.transactions = transactions;
        this.authenticators = authenticators;
        this.totp = totp;
        this.recoveryCodes = recoveryCodes;
        this.announcement = announcement;
        this.clock = clock;
    }

    /**
     * Confirms. Wrong codes are not counted: whoever asks was given the secret.
     *
     * @return the recovery codes, shown this once
     * @throws MfaProblem.MfaOff    when no secret was asked for
     * @throws MfaProblem.MfaOn     when it is confirmed
     * @throws MfaProblem.CodeWrong when that is not the code
     */
    public List<RecoveryCode> confirm(CurrentPerson person, String code, Device device) {
        return transactions.write(person.identity(), () -> {
            Authenticator pending = authenticators.lock(person.id()).orElseThrow(MfaProblem.MfaOff::new);
            if (pending.isOn()) {
                throw new MfaProblem.MfaOn();
            }
            long step = totp.stepOf(pending, code).orElseThrow(MfaProblem.CodeWrong::new);
            authenticators.keep(pending.confirmed(step, clock.instant()));
            announcement.announce(person.id(), "mfa.switched-on", MailPurpose.MFA_SWITCHED_ON, device);
            return recoveryCodes.issue(person.id());
        });
    }
}
