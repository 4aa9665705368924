package dev.plaza.auth.domain.account;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A password as typed: 8 to 128 characters (code points) of anything that UTF-8 can write. Brought to Unicode's
 * composed form (as RFC 8265 asks), so that the same keys typed on another system give the same password. Never shown.
 */
public record Password(String value) {

    /** Half of a surrogate pair is no character and has no UTF-8 form. */
    public static final String PATTERN = "[^\\p{Cs}]{8,128}";

    /** The same in words. */
    public static final String RULE = "must have 8 to 128 characters";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public Password {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a password has 8 to 128 characters");
        }
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
