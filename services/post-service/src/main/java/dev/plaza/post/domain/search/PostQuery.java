package dev.plaza.post.domain.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody looks for in posts.
 *
 * @param words     as they were written: {@code "a phrase"}, {@code -without}, {@code or}; may be empty
 * @param tags      all of which a post must have, each as {@link dev.plaza.post.domain.post.Tags#tag} has it
 * @param usernames of the author, in lower case
 * @param since     posts of before are not looked for
 * @param until     posts of after are not looked for
 * @param metadata  what the post's metadata must hold, by key
 */
public record PostQuery(
        String words,
        List<String> tags,
        List<String> usernames,
        Instant since,
        Instant until,
        Map<String, String> metadata) {

    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 200;

    public static final Instant FIRST = Instant.EPOCH;
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public PostQuery {
        tags = List.copyOf(tags);
        usernames = List.copyOf(usernames);
        metadata = Map.copyOf(metadata);
    }

    /**
     * Reads what was written: words, and among them {@code tag:word}, {@code from:username}, {@code before:2026-01-31},
     * {@code after:2026-01-01} and {@code metadata.key=value}.
     *
     * @throws InvalidQueryException when it is too short or too long, or a filter is none
     */
    public static PostQuery parse(String text) {
        return new QueryParser().parse(text);
    }

    /** The same, but for posts that are not newer. */
    public PostQuery asOf(Instant newest) {
        return newest.isBefore(until) ? new PostQuery(words, tags, usernames, since, newest, metadata) : this;
    }
}
