package dev.plaza.service.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of a conditional request (RFC 9110, 13.1).
 *
 * @param any whether the header was {@code *}
 */
record EntityTags(boolean any, List<EntityTags.Tag> tags) {

    private static final Pattern ITEM =
            Pattern.compile("\\G(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"(?:[ \\t]*,[ \\t,]*|$)");

    private static final Pattern STATE = Pattern.compile("-[0-9a-f]{8}$");

    /** One tag without its quotes. */
    record Tag(boolean isWeak, String text) {}

    static EntityTags of(long version) {
        return new EntityTags(false, List.of(new Tag(false, Long.toString(version))));
    }

    /** How a tag is written in an {@code ETag} header. */
    static String write(VersionTag tag) {
        return "\"" + tag.text() + "\"";
    }

    /**
     * Reads a header, several lines of which are one list.
     *
     * @throws IllegalArgumentException when it is not a list of entity tags
     */
    static EntityTags parse(List<String> lines) {
        String text = String.join(",", lines).strip();
        if (text.equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<Tag> tags = new ArrayList<>();
        int end = 0;
        for (Matcher item = ITEM.matcher(text); item.find(); end = item.end()) {
            tags.add(new Tag(item.group(1) != null, item.group(2)));
        }
        if (tags.isEmpty() || end != text.length()) {
            throw new IllegalArgumentException("not a list of entity tags");
        }
        return new EntityTags(false, tags);
    }

    /** The comparison that writing asks for: weak tags never match. What else was shown at that version does not matter. */
    boolean matchesStrongly(long version) {
        return any || tags.stream().anyMatch(tag -> !tag.isWeak() && isOf(version, tag.text()));
    }

    /** The comparison that reading asks for: a tag that a proxy made weak still matches. */
    boolean matchesWeakly(VersionTag shown) {
        return any || tags.stream().anyMatch(tag -> tag.text().equals(shown.text()));
    }

    private static boolean isOf(long version, String text) {
        return STATE.matcher(text).replaceFirst("").equals(Long.toString(version));
    }
}
