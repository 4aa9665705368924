package dev.plaza.auth.application.mfa;

import dev.plaza.auth.application.password.ConfirmPassword;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks somebody who is signed in for their password and a code, before what cannot be taken back. Not inside a transaction. */
@Singleton
public final class ConfirmFactors {

    private static final String PASSWORD = "password";

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
     * @throws MfaProblem.MfaOff        when no second factor is on
     * @throws MfaProblem.CodeWrong     when that is not a code, or was used before
     * @throws MfaProblem.MfaClosed     when too many codes were wrong
     */
    <T> T then(CurrentPerson person, Factors factors, Device device, Function<UUID, T> work) {
        confirmation.confirm(person.id(), PASSWORD, factors.password());
        return settle(transactions.write(person.identity(), () -> {
            Authenticator authenticator = find(person).orElseThrow(MfaProblem.MfaOff::new);
            return check(authenticator, factors, device, () -> work.apply(person.id()));
        }));
    }

    /**
     * Does {@code work} for the account as it was when the password was looked at, in a transaction as {@code identity}; asks
     * for a code only where a second factor is on. Refuses as {@link #then} does.
     */
    public <T> T thenWhereOn(
            Identity identity, CurrentPerson person, Factors factors, Device device, Function<User, T> work) {
        User shown = confirmation.confirm(person.id(), PASSWORD, factors.password());
        return settle(transactions.write(
                identity,
                () -> find(person)
                        .map(authenticator -> check(authenticator, factors, device, () -> work.apply(shown)))
                        .orElseGet(() -> new Done<>(work.apply(shown)))));
    }

    private Optional<Authenticator> find(CurrentPerson person) {
        return authenticators.lock(person.id()).filter(Authenticator::isOn);
    }

    private <T> Outcome<T> check(Authenticator authenticator, Factors factors, Device device, Supplier<T> work) {
        String code = factors.code();
        if (code == null) {
            return new Refused<>(new MfaProblem.CodeWrong());
        }
        return switch (codes.check(authenticator, code, device)) {
            case Verdict.Right _ -> new Done<>(work.get());
            case Verdict.Wrong _ -> new Refused<>(new MfaProblem.CodeWrong());
            case Verdict.Closed closed -> new Refused<>(new MfaProblem.MfaClosed(closed.retryAfter()));
        };
    }

    private static <T> T settle(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T result) -> result;
            case Refused<T>(AuthProblem problem) -> throw problem;
        };
    }

    private sealed interface Outcome<T> {}

    private record Done<T>(T result) implements Outcome<T> {}

    private record Refused<T>(AuthProblem problem) implements Outcome<T> {}
}
