package dev.plaza.auth.application.mfa;

import dev.plaza.auth.application.password.ConfirmPassword;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;

/** Asks somebody who is signed in for their password and a code, before what touches their second factor. */
@Singleton
final class ConfirmFactors {

    private final ConfirmPassword confirmation;
    private final Transactions transactions;
    private final Authenticators authenticators;
    private final CheckCode codes;

    ConfirmFactors(
            ConfirmPassword confirmation, Transactions transactions, Authenticators authenticators, CheckCode codes) {
        this.confirmation = confirmation;
        this.transactions = transactions;
        this.authenticators = authenticators;
        this.codes = codes;
    }

    /**
     * Does {@code work} for the account, in the transaction that uses the code up.
     *
     * @throws AuthProblem.PasswordWrong when that is not the password
     * @throws AuthProblem.MfaOff        when no second factor is on
     * @throws AuthProblem.CodeWrong     when that is not a code, or was used before
     * @throws AuthProblem.MfaClosed     when too many codes were wrong
     */
    <T> T then(CurrentPerson person, Factors factors, Device device, Function<UUID, T> work) {
        confirmation.confirm(person.id(), "password", factors.password());
        Outcome<T> outcome = transactions.write(person.identity(), () -> {
            Authenticator authenticator =
                    authenticators.lock(person.id()).filter(Authenticator::isOn).orElseThrow(AuthProblem.MfaOff::new);
            return switch (codes.check(authenticator, factors.code(), device)) {
                case Verdict.Right _ -> new Done<>(work.apply(person.id()));
                case Verdict.Wrong _ -> new Refused<>(new AuthProblem.CodeWrong());
                case Verdict.Closed closed -> new Refused<>(new AuthProblem.MfaClosed(closed.retryAfter()));
            };
        });
        return switch (outcome) {
            case Done<T>(T result) -> result;
            case Refused<T>(AuthProblem problem) -> throw problem;
        };
    }

    private sealed interface Outcome<T> {}

    private record Done<T>(T result) implements Outcome<T> {}

    private record Refused<T>(AuthProblem problem) implements Outcome<T> {}
}
