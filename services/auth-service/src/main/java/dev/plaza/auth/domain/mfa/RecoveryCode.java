package dev.plaza.auth.domain.mfa;

import dev.plaza.auth.domain.session.TokenSecret;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands in once for a code of the app: 80 random bits as 16 characters, none of which is taken for another. Nobody guesses
 * it, so nothing has to be counted, and its plain hash is safe to store.
 *
 * @param value without the hyphens that it is shown with
 */
public record RecoveryCode(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern VALID = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern EVERY_FOUR = Pattern.compile("(.{4})(?=.)");
    private static final SecureRandom RANDOM = new SecureRandom();

    public RecoveryCode {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a recovery code"); // which could be a mistyped one: not repeated
        }
    }

    /** One that nobody can guess. */
    public static RecoveryCode random() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(place -> text.append(ALPHABET.charAt(place)));
        return new RecoveryCode(text.toString());
    }

    /** What somebody typed, in any case, with or without hyphens and spaces; nothing if it cannot be a recovery code. */
    public static Optional<RecoveryCode> parse(String text) {
        String bare = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return VALID.matcher(bare).matches() ? Optional.of(new RecoveryCode(bare)) : Optional.empty();
    }

    /** As people read and copy it. */
    public String shown() {
        return EVERY_FOUR.matcher(value).replaceAll("$1-");
    }

    public String hash() {
        return new TokenSecret(value).hash();
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}
