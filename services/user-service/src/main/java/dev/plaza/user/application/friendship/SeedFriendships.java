package dev.plaza.user.application.friendship;

import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.db.seed.Seeder;
import dev.plaza.service.seed.Cast;
import dev.plaza.service.seed.CastMember;
import dev.plaza.user.domain.friendship.FriendRequest;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.RelationChange;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Has the cast make friends. Each of the circle of 24 is a friend of the next, of the one after that and of the fifth; every
 * fourth has asked the third and waits for an answer. Only people who never had to do with each other: a friendship that
 * somebody has ended stays ended.
 */
@Singleton
final class SeedFriendships implements Seeder {

    private static final Identity SEEDING = Identity.system("seeding");
    private static final List<Integer> FRIENDS = List.of(1, 2, 5);
    private static final int ASKED = 3;
    private static final int ASKING = 4;

    private final Transactions transactions;
    private final SeenProfiles profiles;
    private final ChangeRelation changeRelation;

    SeedFriendships(Transactions transactions, SeenProfiles profiles, ChangeRelation changeRelation) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.changeRelation = changeRelation;
    }

    private record Wish(CastMember from, CastMember to, boolean isAnswered) {}

    @Override
    public String name() {
        return "friendships";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public int seed() {
        return (int) IntStream.range(0, Cast.MEMBERS.size())
                .boxed()
                .flatMap(SeedFriendships::wishes)
                .filter(this::fulfil)
                .count();
    }

    private static Stream<Wish> wishes(int place) {
        Stream<Wish> friends = FRIENDS.stream().map(distance -> wish(place, distance, true));
        return place % ASKING == 0 ? Stream.concat(friends, Stream.of(wish(place, ASKED, false))) : friends;
    }

    private static Wish wish(int place, int distance, boolean isAnswered) {
        List<CastMember> members = Cast.MEMBERS;
        return new Wish(members.get(place), members.get((place + distance) % members.size()), isAnswered);
    }

    /** Whether there was anything to do. */
    private boolean fulfil(Wish wish) {
        return transactions.write(SEEDING, () -> {
            RelationChange asked = changeRelation
                    .change(() -> see(wish.from(), wish.to()), (seen, now) -> {
                        Relation relation = seen.relation(Ids.next());
                        return relation.version() > 0
                                ? new RelationChange.Unchanged(relation)
                                : relation.request(new FriendRequest(
                                        Ids.next(), wish.from().id(), now));
                    })
                    .change();
            if (asked instanceof RelationChange.Requested(Relation _, FriendRequest request) && wish.isAnswered()) {
                changeRelation.change(
                        () -> see(wish.to(), wish.from()),
                        (seen, now) -> seen.relation(request.id())
                                .accept(request.id(), wish.to().id(), now));
            }
            return asked instanceof RelationChange.Requested;
        });
    }

    private SeenProfile see(CastMember viewer, CastMember other) {
        return profiles.find(viewer.id(), other.id()).orElseThrow();
    }
}
