package dev.plaza.post.domain.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everybody who is not blocked sees of a person. */
public record Card(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl) {

    /**
     * The card of somebody of whom some events may not have arrived: without a name of their own they go by their username,
     * and without that by their id.
     */
    public static Card of(
            UUID id, @Nullable String username, @Nullable String displayName, @Nullable String avatarUrl) {
        String name = username == null ? id.toString() : username;
        return new Card(id, name, displayName == null ? name : displayName, avatarUrl);
    }
}
