package dev.plaza.user.infrastructure.persistence;

import dev.plaza.user.domain.profile.Card;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.search.PeopleSearch.Match;
import dev.plaza.user.domain.search.PeopleSearch.Position;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person among the results of a search, with what these are ordered by. */
@Introspected
record MatchRow(
        UUID personId,
        String username,
        String firstName,
        String lastName,
        @Nullable String profilePictureUrl,
        long matchRank,
        long distance) {

    Match toMatch() {
        return new Match(
                new Card(personId, username, Profile.displayName(firstName, lastName), profilePictureUrl),
                new Position(matchRank, distance, personId));
    }
}
