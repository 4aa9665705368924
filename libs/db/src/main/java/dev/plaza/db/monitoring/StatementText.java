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

    // the first of these that fits; a text that was cut off inside one ends with it. Repetition is possessive, which
    // needs
    // no stack however long the text is
    private static final String LINE_COMMENT = "--[^\\n\\r]*+";
    // with another one inside, it takes the rest with it
    private static final String COMMENT = "/\\*(?:[^*/]++|\\*(?!/)|/(?!\\*))*+(?:\\*/|/\\*.*|$)";
    private static final String QUOTED_NAME = "\"(?:[^\"]++|\"\")*+(?:\"|$)";
    private static final String PARAMETER = "\\$\\d++";
    private static final String NOT_IN_A_WORD = "(?<![\\w$\\P{ASCII}])";
    // only here is a backslash an escape, also in the parts that follow on lines of their own
    private static final String ESCAPED_TEXT =
            NOT_IN_A_WORD + "[eE]'(?:[^'\\\\]++|''|\\\\.?+|'[ \\t\\f\\x0B]*+[\\n\\r]\\s*+')*+(?:'|$)";
    private static final String TEXT = "(?:" + NOT_IN_A_WORD + "(?:[bBxXnN]|[uU]&))?'(?:[^']++|'')*+(?:'|$)";
    private static final String DOLLAR_TEXT = NOT_IN_A_WORD + "\\$(?<tag>[\\w\\P{ASCII}]*+)\\$.*?(?:\\$\\k<tag>\\$|$)";
    private static final String NUMBER = NOT_IN_A_WORD + "(?:\\d\\w*+(?:\\.\\w*+)?|\\.\\d\\w*+)(?:(?<=[eE])[+-]\\d++)?";

    private static final Pattern LITERAL = Pattern.compile(
            String.join("|", LINE_COMMENT, COMMENT, QUOTED_NAME, PARAMETER) + "|(?<value>"
                    + String.join("|", ESCAPED_TEXT, TEXT, DOLLAR_TEXT, NUMBER) + ")",
            Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern LIST =
            Pattern.compile("(?i)\\bin\\s*\\(\\s*(?:\\?|\\$\\d+)(?:\\s*+,\\s*+(?:\\?|\\$\\d++))*+\\s*\\)");

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
