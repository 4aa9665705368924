package dev.plaza.auth.application.mfa;

import dev.plaza.auth.application.password.ConfirmPassword;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives a person the secret for their authenticator app; nothing is asked of them before they have confirmed it. */
@Singleton
public final class SetUpTotp {

    private final ConfirmPassword confirmation;
    private final Transactions transactions;
    private final Authenticators authenticators;
    private final Totp totp;
    private final MfaSettings settings;
    private final Clock clock;

    SetUpTotp(
            ConfirmPassword confirmation,
            Transactions transactions,
            Authenticators authenticators,
            Totp totp,
            MfaSettings settings,
            Clock clock) {
        this.confirmation = confirmation;
        this.transactions = transactions;
        this.authenticators = authenticators;
        this.totp = totp;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a secret, in the place of one that was not confirmed.
     *
     * @throws AuthProblem.PasswordWrong when that is not the password
     * @throws MfaProblem.MfaOn         when an app is confirmed
     */
    public Setup setUp(CurrentPerson person, String password) {
        User account = confirmation.confirm(person.id(), "password", password);
        TotpSecret secret = TotpSecret.random();
        Authenticator pending = Authenticator.pending(person.id(), totp.seal(secret), clock.instant());
        transactions.write(person.identity(), () -> {
            if (authenticators.lock(person.id()).filter(Authenticator::isOn).isPresent()) {
                throw new MfaProblem.MfaOn();
            }
            authenticators.keep(pending);
        });
        return new Setup(secret, secret.uri(settings.issuer(), account.username()));
    }

    /**
     * What goes into the app.
     *
     * @param uri the secret with all that belongs to it, to be shown as a picture
     */
    public record Setup(TotpSecret secret, String uri) {

        @Override
        public String toString() {
            return "Setup[hidden]";
        }
    }
}
