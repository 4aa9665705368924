package dev.plaza.auth.application.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.plaza.auth.domain.AuthProblem.PasswordRefused;
import dev.plaza.auth.domain.AuthProblem.PasswordRefused.Reason;
import dev.plaza.auth.domain.account.Password;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Which passwords are refused: those that are guessed in fewer than a million tries by whoever has lists of common
 * passwords, names and keyboard patterns (zxcvbn, with its own lists), and those that repeat the person's address or name.
 * No rule asks for kinds of characters (docs/decisions/0125). Takes some milliseconds; never to be asked inside a
 * transaction.
 */
@Singleton
public final class PasswordPolicy {

    private static final double LEAST_GUESSES = 1_000_000;

    /** The time grows with the square of the length, and who types so much has not typed a common password. */
    private static final int LONGEST_MEASURED = 64;

    /** Shorter names occur in words by chance. */
    private static final int SHORTEST_NAME = 4;

    private final Zxcvbn strength = new Zxcvbn();

    PasswordPolicy() {}

    /**
     * Refuses a password that is too easily guessed.
     *
     * @param field    the part of the request that holds it
     * @throws PasswordRefused saying why
     */
    public void check(String field, Password password, String email, String username) {
        String text = password.value().toLowerCase(Locale.ROOT);
        if (repeats(text, email) || repeats(text, email.substring(0, email.indexOf('@')))) {
            throw new PasswordRefused(field, Reason.CONTAINS_EMAIL);
        }
        if (repeats(text, username)) {
            throw new PasswordRefused(field, Reason.CONTAINS_USERNAME);
        }
        String measured = password.value()
                .substring(0, Math.min(LONGEST_MEASURED, password.value().length()));
        if (strength.measure(measured, List.of(email, username)).getGuesses() < LEAST_GUESSES) {
            throw new PasswordRefused(field, Reason.COMMON);
        }
    }

    private static boolean repeats(String password, String name) {
        return name.length() >= SHORTEST_NAME && password.contains(name.toLowerCase(Locale.ROOT));
    }
}
