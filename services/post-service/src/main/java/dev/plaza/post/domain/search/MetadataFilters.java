package dev.plaza.post.domain.search;

import java.util.Map;
import java.util.regex.Pattern;

/** Filters by what clients keep with a post: {@code metadata.key=value}. */
public final class MetadataFilters {

    public static final String PREFIX = "metadata.";

    /** Each may be meant as text or as a number, so that the ways to read them double with each. */
    public static final int COUNT = 3;

    public static final int LENGTH = 200;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private MetadataFilters() {}

    /**
     * Refuses what nothing can hold.
     *
     * @throws InvalidQueryException when there are too many, or one has no key or what cannot be written
     */
    public static void check(Map<String, String> metadata) {
        if (metadata.size() > COUNT) {
            throw new InvalidQueryException("must filter by at most " + COUNT + " keys of the metadata");
        }
        metadata.forEach((key, value) -> {
            if (key.isEmpty() || !isWritten(key) || !isWritten(value)) {
                throw new InvalidQueryException("must name a key after metadata. and a value of at most " + LENGTH
                        + " characters, without control characters");
            }
        });
    }

    private static boolean isWritten(String text) {
        return text.length() <= LENGTH && !CONTROL.matcher(text).find();
    }
}
