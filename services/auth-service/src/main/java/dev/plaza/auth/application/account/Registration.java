package dev.plaza.auth.application.account;

import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.PersonName;
import dev.plaza.auth.domain.account.Username;

/** What somebody states who wants an account. */
public record Registration(
        EmailAddress email, Username username, Password password, PersonName firstName, PersonName lastName) {}
