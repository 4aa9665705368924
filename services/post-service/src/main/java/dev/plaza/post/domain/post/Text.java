package dev.plaza.post.domain.post;

import java.util.regex.Pattern;

/** What people write, kept as they wrote it. Lengths count characters (code points). */
public final class Text {

    /** Of a post, and of a comment. */
    public static final int LENGTH = 10_000;

    public static final int LOCATION_LENGTH = 255;

    /** Control characters other than tab and line breaks, halves of characters, and no character at all. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\t\n\r]]");

    private static final Pattern LINE_BREAK = Pattern.compile("[\t\n\r\\p{Zl}\\p{Zp}]");

    private Text() {}

    /**
     * The text of a post or a comment.
     *
     * @throws IllegalArgumentException when it is too long or holds control characters
     */
    public static String content(String text) {
        return checked(text, LENGTH);
    }

    /**
     * A place, in one line.
     *
     * @throws IllegalArgumentException when it is empty, too long or more than one line
     */
    public static String location(String text) {
        if (text.isBlank() || LINE_BREAK.matcher(text).find()) {
            throw new IllegalArgumentException("not a location: " + text);
        }
        return checked(text, LOCATION_LENGTH);
    }

    private static String checked(String text, int length) {
        if (text.codePointCount(0, text.length()) > length
                || UNWRITABLE.matcher(text).find()) {
            throw new IllegalArgumentException("not a text of at most " + length + " characters: " + text);
        }
        return text;
    }
}
