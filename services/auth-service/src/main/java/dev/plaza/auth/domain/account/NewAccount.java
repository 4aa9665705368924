package dev.plaza.auth.domain.account;

/**
 * What an account is opened with.
 *
 * @param passwordHash a PHC string, parameters and salt included
 * @param isVerified   whether its person has shown already that the address is theirs
 */
public record NewAccount(
        EmailAddress email,
        Username username,
        String passwordHash,
        PersonName firstName,
        PersonName lastName,
        boolean isVerified) {

    /** Without the hash and the names. */
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
