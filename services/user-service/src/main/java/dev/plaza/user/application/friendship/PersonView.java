package dev.plaza.user.application.friendship;

import dev.plaza.user.domain.profile.Card;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in lists. */
public record PersonView(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl) {

    public static PersonView of(Card card) {
        return new PersonView(card.id(), card.username(), card.displayName(), card.avatarUrl());
    }
}
