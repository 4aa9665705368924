package dev.plaza.post.domain.search;

import dev.plaza.post.domain.post.Tags;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells filters from words, one part after the other; what stands in quotation marks is one part. */
final class QueryParser {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern PART = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final Pattern FILTER = Pattern.compile("(tag|from|before|after):(.*)", Pattern.DOTALL);
    private static final Pattern USERNAME = Pattern.compile("@?([A-Za-z0-9_]{3,50})");

    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> usernames = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private Instant since = PostQuery.FIRST;
    private Instant until = PostQuery.LAST;

    PostQuery parse(String text) {
        if (CONTROL.matcher(text).find()) {
            throw new InvalidQueryException("must not contain control characters");
        }
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < PostQuery.MIN_LENGTH || length > PostQuery.MAX_LENGTH) {
            throw new InvalidQueryException(
                    "must have " + PostQuery.MIN_LENGTH + " to " + PostQuery.MAX_LENGTH + " characters");
        }
        PART.matcher(stripped).results().map(MatchResult::group).forEach(this::read);
        if (words.isEmpty() && tags.isEmpty() && usernames.isEmpty()) {
            throw new InvalidQueryException("must hold words, or a filter by tag: or from:");
        }
        MetadataFilters.check(metadata);
        return new PostQuery(String.join(" ", words), tags, usernames, since, until, metadata);
    }

    private void read(String part) {
        var filter = FILTER.matcher(part);
        if (filter.matches()) {
            read(filter.group(1), filter.group(2));
        } else if (part.startsWith(MetadataFilters.PREFIX) && part.contains("=")) {
            int sign = part.indexOf('=');
            metadata.put(part.substring(MetadataFilters.PREFIX.length(), sign), unquoted(part.substring(sign + 1)));
        } else {
            words.add(part);
        }
    }

    private void read(String filter, String value) {
        switch (filter) {
            case "tag" -> tags.add(tag(value));
            case "from" -> usernames.add(username(value));
            case "before" -> until = earlier(until, startOf(filter, value).minusNanos(1000));
            default -> since = later(since, startOf(filter, value));
        }
    }

    private static String tag(String value) {
        try {
            return Tags.tag(value);
        } catch (IllegalArgumentException _) {
            throw new InvalidQueryException("must name one tag after tag:");
        }
    }

    private static String username(String value) {
        var name = USERNAME.matcher(value);
        if (!name.matches()) {
            throw new InvalidQueryException("must name a username after from:");
        }
        return name.group(1).toLowerCase(Locale.ROOT);
    }

    /** Days are those of UTC. */
    private static Instant startOf(String filter, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day.atStartOfDay().toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw new InvalidQueryException("must name a day, such as 2026-01-31, after " + filter + ":");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
