package dev.plaza.auth.application.account;

import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.NewAccount;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.PersonName;
import dev.plaza.auth.domain.account.Username;

/** What somebody states who wants an account. */
public record Registration(
        EmailAddress email, Username username, Password password, PersonName firstName, PersonName lastName) {

    /** The same with the hash of the password in its place. */
    public NewAccount hashed(String passwordHash) {
        return new NewAccount(email, username, passwordHash, firstName, lastName, false);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Registration[" + username + "]";
    }
}
