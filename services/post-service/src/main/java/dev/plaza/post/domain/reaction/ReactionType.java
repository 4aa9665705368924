package dev.plaza.post.domain.reaction;

import java.util.Locale;

/** How somebody feels about a post or a comment. */
public enum ReactionType {
    LIKE,
    LOVE,
    LAUGH,
    ANGRY,
    SAD;

    /** As the API and the database write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ReactionType of(String text) {
        return switch (text) {
            case "like" -> LIKE;
            case "love" -> LOVE;
            case "laugh" -> LAUGH;
            case "angry" -> ANGRY;
            case "sad" -> SAD;
            default -> throw new IllegalArgumentException("not a reaction: " + text);
        };
    }
}
