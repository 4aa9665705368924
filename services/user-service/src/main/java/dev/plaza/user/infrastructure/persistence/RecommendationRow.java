package dev.plaza.user.infrastructure.persistence;

import dev.plaza.user.domain.profile.Card;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.Recommendations.Recommendation;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody recommended, with one of the friends who are mutual. */
@Introspected
record RecommendationRow(
        UUID personId,
        String username,
        String firstName,
        String lastName,
        @Nullable String profilePictureUrl,
        long mutualCount,
        UUID friendId,
        String friendUsername,
        String friendFirstName,
        String friendLastName,
        @Nullable String friendProfilePictureUrl) {

    /** What {@code rows}, all of one person, say together. */
    static Recommendation toRecommendation(List<RecommendationRow> rows) {
        RecommendationRow first = rows.getFirst();
        return new Recommendation(
                new Card(
                        first.personId,
                        first.username,
                        Profile.displayName(first.firstName, first.lastName),
                        first.profilePictureUrl),
                first.mutualCount,
                rows.stream().map(RecommendationRow::friend).toList());
    }

    private Card friend() {
        return new Card(
                friendId,
                friendUsername,
                Profile.displayName(friendFirstName, friendLastName),
                friendProfilePictureUrl);
    }
}
