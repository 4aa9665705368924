package dev.plaza.user.domain.search;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What somebody looks for: the beginning of a name or username, or something like one. Lengths count characters (code
 * points), without spaces around them.
 */
public record SearchText(String value) {

    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 100;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** @throws IllegalArgumentException when the text is too short, too long, or not printable */
    public SearchText {
        if (!isPrintable(value)) {
            throw new IllegalArgumentException("has control characters");
        }
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        int length = value.codePointCount(0, value.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new IllegalArgumentException("has " + length + " characters");
        }
    }

    /** Whether it has no control characters. */
    public static boolean isPrintable(String text) {
        return !CONTROL.matcher(text).find();
    }
}
