package dev.plaza.post.application.post;

import dev.plaza.post.domain.people.Card;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as posts and comments show them. */
public record PersonView(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl) {

    public static PersonView of(Card card) {
        return new PersonView(card.id(), card.username(), card.displayName(), card.avatarUrl());
    }
}
