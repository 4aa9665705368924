package dev.plaza.auth.application.mfa;

import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.auth.domain.mfa.RecoveryCode;
import dev.plaza.auth.domain.mfa.RecoveryCodes;
import dev.plaza.auth.domain.session.Device;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tells right codes from wrong ones, of the app or for recovery, and accepts each once; always inside its caller's
 * transaction, which holds the account's {@linkplain Authenticators#lock lock} and commits whatever the verdict.
 */
@Singleton
public final class CheckCode {

    private final Totp totp;
    private final Authenticators authenticators;
    private final RecoveryCodes recoveryCodes;
    private final AnnounceFactor announcement;
    private final Clock clock;

    CheckCode(
            Totp totp,
            Authenticators authenticators,
            RecoveryCodes recoveryCodes,
            AnnounceFactor announcement,
            Clock clock) {
        this.totp = totp;
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.announcement = announcement;
        this.clock = clock;
    }

    public Verdict check(Authenticator authenticator, String code, Device device) {
        Optional<RecoveryCode> recovery = RecoveryCode.parse(code);
        return recovery.isPresent()
                ? ofRecoveryCode(authenticator, recovery.get(), device)
                : ofApp(authenticator, code, device);
    }

    private Verdict ofRecoveryCode(Authenticator authenticator, RecoveryCode code, Device device) {
        if (!recoveryCodes.use(authenticator.userId(), code.hash(), clock.instant())) {
            announcement.recordWrongCode(authenticator.userId(), device);
            return new Verdict.Wrong();
        }
        announcement.announce(authenticator.userId(), "mfa.recovery-code-used", MailPurpose.RECOVERY_CODE_USED, device);
        return new Verdict.Right();
    }

    private Verdict ofApp(Authenticator authenticator, String code, Device device) {
        Duration closedFor = authenticator.closedFor(clock.instant());
        if (closedFor.isPositive()) {
            return new Verdict.Closed(closedFor);
        }
        OptionalLong step = totp.stepOf(authenticator, code);
        if (step.isEmpty()) {
            authenticators.keep(authenticator.refused(clock.instant()));
            announcement.recordWrongCode(authenticator.userId(), device);
            return new Verdict.Wrong();
        }
        authenticators.keep(authenticator.used(step.getAsLong()));
        return new Verdict.Right();
    }
}
