package dev.plaza.auth.domain.account;

import java.util.regex.Pattern;

/** A name by which a person is found and addressed; unique regardless of case. The rules are those of the table's CHECK. */
public record Username(String value) {

    public static final String CHARACTERS = "[A-Za-z0-9_]*";
    public static final int MIN_LENGTH = 3;
    public static final int MAX_LENGTH = 50;

    private static final Pattern VALID = Pattern.compile(CHARACTERS);

    public Username {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a username: " + value);
        }
    }

    public static boolean isValid(String text) {
        return text.length() >= MIN_LENGTH
                && text.length() <= MAX_LENGTH
                && VALID.matcher(text).matches();
    }
}
