package dev.plaza.user.application.imports;

import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.service.crowd.CrowdMember;
import dev.plaza.service.crowd.FriendGraph;
import dev.plaza.user.domain.friendship.FriendRequest;
import dev.plaza.user.domain.friendship.NewFriendships;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.RelationEvents;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Makes friends of made-up people, some hundreds of friendships a transaction. One asked and the other accepted, in the same
 * moment: nobody ever saw the request, so only the acceptance is told. Two who have had to do with each other are left as
 * they are, so it goes on where it was interrupted, and what somebody has ended stays ended.
 */
@Singleton
public final class ImportFriendships {

    static final int BATCH = 500;

    private static final Identity IMPORT = Identity.system("import");

    private final Transactions transactions;
    private final NewFriendships friendships;
    private final RelationEvents events;
    private final Clock clock;

    ImportFriendships(Transactions transactions, NewFriendships friendships, RelationEvents events, Clock clock) {
        this.transactions = transactions;
        this.friendships = friendships;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Goes through the friendships of the first {@code people} of the crowd.
     *
     * @param progress told after each transaction how many have been gone through
     * @return how many were made
     */
    public long run(FriendGraph graph, int people, LongConsumer progress) {
        progress.accept(0);
        long made = 0;
        long done = 0;
        List<Relation> batch = new ArrayList<>();
        for (int number = 1; number <= people; number++) {
            batch.addAll(friendshipsOf(number, graph));
            if (batch.size() >= BATCH || number == people) {
                made += make(batch);
                done += batch.size();
                progress.accept(done);
                batch.clear();
            }
        }
        return made;
    }

    private int make(List<Relation> batch) {
        return transactions.write(IMPORT, () -> {
            List<Relation> made = friendships.keepMissing(batch, clock.instant());
            events.tellAccepted(made);
            return made.size();
        });
    }

    private List<Relation> friendshipsOf(int number, FriendGraph graph) {
        Instant now = clock.instant();
        UUID asking = new CrowdMember(number).id();
        List<Relation> relations = new ArrayList<>();
        for (int other : graph.earlierFriendsOf(number)) {
            relations.add(friendship(asking, new CrowdMember(other).id(), now));
        }
        return relations;
    }

    /** As the two would have come to it by themselves. */
    private static Relation friendship(UUID asking, UUID asked, Instant now) {
        FriendRequest request = new FriendRequest(Ids.next(), asking, now);
        return Relation.none(Ids.next(), Pair.of(asking, asked))
                .request(request)
                .relation()
                .accept(request.id(), asked, now)
                .relation();
    }
}
