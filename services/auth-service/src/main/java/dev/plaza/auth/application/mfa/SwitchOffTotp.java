package dev.plaza.auth.application.mfa;

import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.auth.domain.mfa.RecoveryCodes;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;

/** Switches the second factor off and forgets the app and the recovery codes. */
@Singleton
public final class SwitchOffTotp {

    private final ConfirmFactors confirmation;
    private final Authenticators authenticators;
    private final RecoveryCodes recoveryCodes;
    private final AnnounceFactor announcement;

    SwitchOffTotp(
            ConfirmFactors confirmation,
            Authenticators authenticators,
            RecoveryCodes recoveryCodes,
            AnnounceFactor announcement) {
        this.confirmation = confirmation;
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.announcement = announcement;
    }

    /** For whoever shows both factors; refuses as {@link ConfirmFactors} does. */
    public void switchOff(CurrentPerson person, Factors factors, Device device) {
        confirmation.then(person, factors, device, userId -> {
            authenticators.remove(userId);
            recoveryCodes.removeAll(userId);
            announcement.announce(userId, "mfa.switched-off", MailPurpose.MFA_SWITCHED_OFF, device);
            return userId;
        });
    }
}
