package dev.plaza.auth.application.password;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Asks somebody who is signed in for their password, before what cannot be taken back. Not inside a transaction. */
@Singleton
public final class ConfirmPassword {

    private final Transactions transactions;
    private final Users users;
    private final PasswordHashing passwords;

    ConfirmPassword(Transactions transactions, Users users, PasswordHashing passwords) {
        this.transactions = transactions;
        this.users = users;
        this.passwords = passwords;
    }

    /**
     * The account, if that is its password.
     *
     * @param field the part of the request that holds it
     * @throws AuthProblem.PasswordWrong when it is not
     * @throws AuthProblem.SessionEnded  when there is no account any more
     */
    public User confirm(UUID userId, String field, String password) {
        User account = transactions
                .readOne(Identity.person(userId), () -> users.findById(userId))
                .orElseThrow(AuthProblem.SessionEnded::new);
        if (!Password.isValid(password) || !passwords.matches(new Password(password), account.passwordHash())) {
            throw new AuthProblem.PasswordWrong(field);
        }
        return account;
    }
}
