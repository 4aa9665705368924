package dev.plaza.post.domain.post;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words by which posts are found: given by the author, and written as {@code #word} in the text. */
public final class Tags {

    public static final int LENGTH = 50;
    public static final int COUNT = 30;

    private static final String CHARACTER = "[\\p{L}\\p{M}\\p{Nd}_]";

    /** As Unicode's identifiers for hashtags: letters with their marks, digits and underscores, not digits alone. */
    private static final Pattern TAG = Pattern.compile("(?!\\p{M})[\\p{M}\\p{Nd}]*+[\\p{L}_]" + CHARACTER + "*+");

    /** What follows a word, an address or another sign is none. Taken as a whole, so that long texts cost no more than short. */
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}_#＃&/])[#＃]" + CHARACTER + "++(?![#＃])");

    /** Of characters as they are written: the longest that may be one tag once composed. Longer ones are not looked at. */
    private static final int WRITTEN_LENGTH = 4 * LENGTH;

    /** Its fragment is no tag. Begins at no word boundary as Java has it, which looks back over all combining marks. */
    private static final Pattern URL = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]{0,20}://\\S+");

    /** Choose how the character before looks, such as an emoji. */
    private static final Pattern VARIATION = Pattern.compile("[\\uFE00-\\uFE0F]");

    private Tags() {}

    /**
     * One tag, in the form in which tags are compared: compatible characters are one (NFKC), and case is not told apart.
     *
     * @param text with or without its {@code #}
     * @throws IllegalArgumentException when it is not one word of at most {@value #LENGTH} characters
     */
    public static String tag(String text) {
        String word = text.startsWith("#") || text.startsWith("＃") ? text.substring(1) : text;
        String tag = word.length() > WRITTEN_LENGTH ? "" : normalized(word);
        if (!isTag(tag)) {
            throw new IllegalArgumentException("not a tag: " + text);
        }
        return tag;
    }

    /** Those given, then those in the text in their order; of more than {@value #COUNT} the first. */
    public static List<String> of(Collection<String> given, String text) {
        if (text.indexOf('#') < 0 && text.indexOf('＃') < 0) {
            return given.stream().distinct().limit(COUNT).toList();
        }
        SequencedSet<String> tags = new LinkedHashSet<>(given);
        IN_TEXT.matcher(URL.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() <= WRITTEN_LENGTH)
                .map(word -> normalized(word.substring(1)))
                .filter(Tags::isTag)
                .forEach(tags::add);
        return tags.stream().limit(COUNT).toList();
    }

    /** Lower case may bring forth what is composed otherwise. */
    private static String normalized(String word) {
        String bare = VARIATION.matcher(word).replaceAll("");
        String lower = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** Compatible characters may stand for several, and for some that are no letters. */
    private static boolean isTag(String tag) {
        return tag.codePointCount(0, tag.length()) <= LENGTH && TAG.matcher(tag).matches();
    }
}
