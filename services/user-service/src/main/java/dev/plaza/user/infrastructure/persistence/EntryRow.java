package dev.plaza.user.infrastructure.persistence;

import dev.plaza.user.domain.profile.Card;
import dev.plaza.user.domain.profile.FriendLists.Entry;
import dev.plaza.user.domain.profile.FriendLists.Position;
import dev.plaza.user.domain.profile.Profile;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person in a list, with what the list is ordered by. */
@Introspected
record EntryRow(
        UUID entryId,
        Instant entryAt,
        UUID personId,
        String username,
        String firstName,
        String lastName,
        @Nullable String profilePictureUrl) {

    Entry toEntry() {
        return new Entry(
                new Card(personId, username, Profile.displayName(firstName, lastName), profilePictureUrl),
                new Position(entryAt, entryId));
    }
}
