package dev.plaza.db.monitoring;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as it may be shown: without the values that somebody wrote into it, on one line, of bearable length. What clients
 * bind as parameters is never part of the text; what people type at a prompt is.
 */
public final class StatementText {

    private static final int LONGEST = 1000;
    private static final String VALUE = "?";

    // a text that was cut off inside a literal ends with it
    private static final Pattern LITERAL = Pattern.compile(
            "(?i)--[^\\n]*|/\\*.*?(?:\\*/|$)|\"(?:[^\"]|\"\")*(?:\"|$)|\\$\\d+"
                    + "|(?<value>[eubx]?&?'(?:[^'\\\\]|''|\\\\.)*(?:'|$)|\\$(\\w*)\\$.*?(?:\\$\\2\\$|$)"
                    + "|(?<![\\w.])\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?(?!\\w))",
            Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern LIST =
            Pattern.compile("(?i)\\bin\\s*\\(\\s*(?:\\?|\\$\\d+)(?:\\s*,\\s*(?:\\?|\\$\\d+))*\\s*\\)");

    private StatementText() {}

    /** {@code sql} with a question mark for each literal, at most {@value #LONGEST} characters of it. */
    public static String of(String sql) {
        return shortened(withoutValues(sql));
    }

    /** As {@link #of}, in its full length. */
    public static String withoutValues(String sql) {
        String bare =
                LITERAL.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(replacement(found.group(), found)));
        return BLANKS.matcher(bare).replaceAll(" ").strip();
    }

    /** As {@link #of}, and the same for every length of an {@code in (…)} list: what makes statements alike. */
    public static String shapeOf(String sql) {
        return shortened(LIST.matcher(withoutValues(sql)).replaceAll("in (…)"));
    }

    private static String shortened(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String replacement(String text, MatchResult found) {
        if (found.start("value") >= 0) {
            return VALUE;
        }
        return text.startsWith("--") || text.startsWith("/*") ? " " : text;
    }
}
