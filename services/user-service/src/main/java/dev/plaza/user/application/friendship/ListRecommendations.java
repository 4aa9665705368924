package dev.plaza.user.application.friendship;

import dev.plaza.db.Transactions;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.profile.Recommendations;
import dev.plaza.user.domain.profile.Recommendations.Place;
import jakarta.inject.Singleton;
import java.util.List;

/** Lists friends of a person's friends whom they may want to be friends with, those with the most mutual friends first. */
@Singleton
public final class ListRecommendations {

    private final Transactions transactions;
    private final Recommendations recommendations;

    ListRecommendations(Transactions transactions, Recommendations recommendations) {
        this.transactions = transactions;
        this.recommendations = recommendations;
    }

    public Page<RecommendationView> list(CurrentPerson person, PageRequest request) {
        Place after = after(request);
        List<Recommendations.Recommendation> found = transactions.readOne(
                person.identity(), () -> recommendations.findFor(person.id(), after, request.rows()));
        return Page.of(
                        found,
                        request,
                        each -> Cursor.at(
                                each.mutualFriendCount(), each.person().id()))
                .map(RecommendationView::of);
    }

    private static Place after(PageRequest request) {
        Cursor cursor = request.cursor();
        return cursor == null ? Place.START : new Place(cursor.number(0), cursor.uuid(1));
    }
}
