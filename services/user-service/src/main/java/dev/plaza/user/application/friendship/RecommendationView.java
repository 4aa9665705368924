package dev.plaza.user.application.friendship;

import dev.plaza.user.domain.profile.Recommendations.Recommendation;
import java.util.List;

/**
 * Somebody whom a person may know.
 *
 * @param mutualFriends up to three of the friends whom the two have in common
 */
public record RecommendationView(PersonView user, long mutualFriendCount, List<PersonView> mutualFriends) {

    static RecommendationView of(Recommendation recommendation) {
        return new RecommendationView(
                PersonView.of(recommendation.person()),
                recommendation.mutualFriendCount(),
                recommendation.mutualFriends().stream().map(PersonView::of).toList());
    }
}
