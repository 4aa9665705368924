package dev.plaza.user.domain.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person appears in lists. */
public record Card(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl) {

    public static Card of(Profile profile) {
        return new Card(profile.id(), profile.account().username(), profile.displayName(), profile.avatarUrl());
    }
}
