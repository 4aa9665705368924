package dev.plaza.post.domain.post;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which posts are found: given by the author, and written as {@code #word} in the text. */
public final class Tags {

    public static final int LENGTH = 50;
    public static final int COUNT = 30;

    /** As Unicode's identifiers for hashtags: letters with their marks, digits and underscores, not digits alone. */
    private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}_]*[\\p{L}\\p{M}_][\\p{L}\\p{M}\\p{Nd}_]*";

    private static final Pattern TAG = Pattern.compile(WORD);
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}_#&/])[#＃](" + WORD + ")(?![\\p{L}\\p{M}\\p{Nd}_#＃])");

    private Tags() {}

    /**
     * One tag, in the form in which tags are compared: compatible characters are one (NFKC), and case is not told apart.
     *
     * @param text with or without its {@code #}
     * @throws IllegalArgumentException when it is not one word of at most {@value #LENGTH} characters
     */
    public static String tag(String text) {
        String bare = text.startsWith("#") ? text.substring(1) : text;
        String tag = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (tag.codePointCount(0, tag.length()) > LENGTH || !TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a tag: " + text);
        }
        return tag;
    }

    /** Those given, then those in the text in their order; of more than {@value #COUNT} the first. */
    public static List<String> of(Collection<String> given, String text) {
        SequencedSet<String> tags = new LinkedHashSet<>(given);
        Matcher found = IN_TEXT.matcher(text);
        while (found.find()) {
            String word = found.group(1);
            if (word.codePointCount(0, word.length()) <= LENGTH) {
                tags.add(tag(word));
            }
        }
        return tags.stream().limit(COUNT).toList();
    }
}
