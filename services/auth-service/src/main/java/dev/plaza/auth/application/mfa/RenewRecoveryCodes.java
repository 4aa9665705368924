package dev.plaza.auth.application.mfa;

import dev.plaza.auth.domain.mfa.RecoveryCode;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.List;

/** Gives a person new recovery codes; the old ones are worth nothing from then on. */
@Singleton
public final class RenewRecoveryCodes {

    private final ConfirmFactors confirmation;
    private final IssueRecoveryCodes recoveryCodes;
    private final AnnounceFactor announcement;

    RenewRecoveryCodes(ConfirmFactors confirmation, IssueRecoveryCodes recoveryCodes, AnnounceFactor announcement) {
        this.confirmation = confirmation;
        this.recoveryCodes = recoveryCodes;
        this.announcement = announcement;
    }

    /** For whoever shows both factors; refuses as {@link ConfirmFactors} does. */
    public List<RecoveryCode> renew(CurrentPerson person, Factors factors, Device device) {
        return confirmation.then(person, factors, device, userId -> {
            announcement.record(userId, "mfa.recovery-codes-renewed", device);
            return recoveryCodes.issue(userId);
        });
    }
}
