package dev.plaza.auth.domain.account;

import java.util.regex.Pattern;

/** An address as its owner wrote it; unique regardless of case. */
public record EmailAddress(String value) {

    /** The rule of the table's CHECK. */
    public static final String PATTERN = "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}";

    /** The same in words. */
    public static final String RULE = "must be an e-mail address";

    public static final int MAX_LENGTH = 255;

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && VALID.matcher(text).matches();
    }
}
