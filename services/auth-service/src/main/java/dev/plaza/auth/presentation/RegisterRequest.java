package dev.plaza.auth.presentation;

import dev.plaza.auth.application.account.Registration;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.PersonName;
import dev.plaza.auth.domain.account.Username;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody wants an account. */
@Introspected
record RegisterRequest(
        @NotNull @Size(max = EmailAddress.MAX_LENGTH) @Pattern(regexp = EmailAddress.PATTERN, message = EmailAddress.RULE) String email,

        @NotNull @Size(min = Username.MIN_LENGTH, max = Username.MAX_LENGTH) @Pattern(regexp = Username.CHARACTERS, message = "must hold letters, digits and underscores only") String username,

        @NotNull @Pattern(regexp = Password.PATTERN, message = Password.RULE) String password,

        @NotNull @Pattern(regexp = PersonName.PATTERN, message = RegisterRequest.NAME_RULE) String firstName,

        @NotNull @Pattern(regexp = PersonName.PATTERN, message = RegisterRequest.NAME_RULE) String lastName) {

    static final String NAME_RULE = "must have 1 to 100 characters, none of them a control character";

    Registration toRegistration() {
        return new Registration(
                new EmailAddress(email),
                new Username(username),
                new Password(password),
                new PersonName(firstName),
                new PersonName(lastName));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RegisterRequest[" + username + "]";
    }
}
