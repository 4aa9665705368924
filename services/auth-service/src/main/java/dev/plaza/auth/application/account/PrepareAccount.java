package dev.plaza.auth.application.account;

import dev.plaza.auth.application.password.PasswordHashing;
import dev.plaza.auth.application.password.PasswordPolicy;
import dev.plaza.auth.domain.account.NewAccount;
import jakarta.inject.Singleton;

/** Makes of what somebody states what an account can be opened with. Slow: not inside a transaction. */
@Singleton
public final class PrepareAccount {

    private final PasswordPolicy policy;
    private final PasswordHashing passwords;

    PrepareAccount(PasswordPolicy policy, PasswordHashing passwords) {
        this.policy = policy;
        this.passwords = passwords;
    }

    /**
     * Looks at the password and hashes it.
     *
     * @throws dev.plaza.auth.domain.AuthProblem.PasswordRefused when it is too easily guessed
     */
    public NewAccount prepare(Registration registration) {
        policy.check(
                "password",
                registration.password(),
                registration.email().value(),
                registration.username().value());
        return registration.hashed(passwords.hash(registration.password()));
    }
}
