package dev.plaza.auth.domain.account;

import java.util.regex.Pattern;

/** A first or last name: 1 to 100 characters (code points), one of them visible and none a control character. */
public record PersonName(String value) {

    public static final String PATTERN = "(?s)(?=.*[^\\p{Z}\\p{C}])[^\\p{Cc}\\p{Cs}]{1,100}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public PersonName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a name: " + value);
        }
        value = value.strip();
    }

    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }
}
