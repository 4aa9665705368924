package dev.plaza.post.domain.post;

import java.util.Locale;

/** How an {@link Audience} is told. */
public enum PrivacyLevel {
    PUBLIC,
    FRIENDS,
    CUSTOM;

    /** As the API and the database write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The level of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PrivacyLevel of(String text) {
        return switch (text) {
            case "public" -> PUBLIC;
            case "friends" -> FRIENDS;
            case "custom" -> CUSTOM;
            default -> throw new IllegalArgumentException("not a privacy level: " + text);
        };
    }
}
