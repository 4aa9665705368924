package dev.plaza.user.application.friendship;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.profile.Recommendations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Takes somebody out of a person's recommendations, for good. */
@Singleton
public final class DismissRecommendation {

    private final Transactions transactions;
    private final Recommendations recommendations;
    private final Clock clock;

    DismissRecommendation(Transactions transactions, Recommendations recommendations, Clock clock) {
        this.transactions = transactions;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Dismisses; harmless when it was done before, or when nobody of that id is to be seen. */
    public void dismiss(CurrentPerson person, UUID userId) {
        transactions.write(person.identity(), () -> recommendations.dismiss(person.id(), userId, clock.instant()));
    }
}
