package dev.plaza.auth.application.mfa;

import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.auth.domain.mfa.RecoveryCodes;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a person what their second factor is like. */
@Singleton
public final class ReadMfa {

    private final Transactions transactions;
    private final Authenticators authenticators;
    private final RecoveryCodes recoveryCodes;

    ReadMfa(Transactions transactions, Authenticators authenticators, RecoveryCodes recoveryCodes) {
        this.transactions = transactions;
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
    }

    public MfaView read(CurrentPerson person) {
        return transactions.read(person.identity(), () -> {
            Optional<Authenticator> on = authenticators.findById(person.id()).filter(Authenticator::isOn);
            Instant since = on.map(Authenticator::confirmedAt).orElse(null);
            return new MfaView(on.isPresent(), since, recoveryCodes.countUnused(person.id()));
        });
    }

    /** A second factor as its person sees it. */
    public record MfaView(boolean isEnabled, @Nullable Instant enabledSince, int recoveryCodesLeft) {}
}
