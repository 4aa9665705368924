package dev.plaza.user.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.user.UserService;
import dev.plaza.user.domain.profile.Card;
import dev.plaza.user.domain.profile.FriendCounts;
import dev.plaza.user.domain.profile.FriendLists;
import dev.plaza.user.domain.profile.FriendLists.Entry;
import dev.plaza.user.domain.profile.FriendLists.Position;
import dev.plaza.user.domain.profile.Recommendations;
import dev.plaza.user.domain.profile.Recommendations.Place;
import dev.plaza.user.domain.profile.Recommendations.Recommendation;
import dev.plaza.user.domain.profile.SeenProfiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Recommendations, friend lists and counts of fifty people of a {@link College}, against plain counting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankedPeopleTest {

    private static final int VIEWERS = 50;
    private static final int PAGE = 40;

    private final UserService service = UserService.shared();
    private final Transactions transactions = service.bean(Transactions.class);
    private final Recommendations recommendations = service.bean(Recommendations.class);
    private final SeenProfiles profiles = service.bean(SeenProfiles.class);
    private final FriendLists lists = service.bean(FriendLists.class);
    private final College college = new College(service.database());

    /** Who is recommended, with how many mutual friends and which of them. */
    private record Recommended(UUID id, long mutualFriendCount, List<UUID> mutualFriends) {}

    @Test
    void recommendationsAreThoseThatCountingFinds() {
        int found = 0;
        for (UUID viewer : college.somePeople(VIEWERS)) {
            List<Recommended> expected = college.recommendedTo(viewer).entrySet().stream()
                    .map(RankedPeopleTest::recommended)
                    .sorted(Comparator.comparingLong(Recommended::mutualFriendCount)
                            .thenComparing(Recommended::id, College.BY_ID)
                            .reversed())
                    .toList();

            assertThat(transactions.read(Identity.person(viewer), () -> walkRecommendations(viewer)))
                    .isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(VIEWERS * PAGE);
    }

    @Test
    void friendsAndTheirNumberAreThoseThatCountingFinds() {
        List<UUID> others = college.somePeople(VIEWERS);
        for (UUID viewer : college.somePeople(VIEWERS)) {
            for (UUID person : List.of(viewer, others.get(viewer.hashCode() & 31))) {
                List<UUID> expected = college.friendsSeenBy(viewer, person);

                assertThat(transactions.read(Identity.person(viewer), () -> walkFriends(viewer, person)))
                        .containsExactlyInAnyOrderElementsOf(expected);
                long mutual = college.mutualFriends(viewer, person).size();
                FriendCounts counts =
                        transactions.readOne(Identity.person(viewer), () -> profiles.countFriends(viewer, person));
                assertThat(counts.all()).isEqualTo(expected.size());
                if (!person.equals(viewer)) {
                    assertThat(counts.mutual()).isEqualTo(mutual);
                    assertThat(transactions.<Long>readOne(
                                    Identity.person(viewer), () -> profiles.countMutualFriends(viewer, person)))
                            .isEqualTo(mutual);
                }
            }
        }
    }

    private static Recommended recommended(Map.Entry<UUID, List<UUID>> counted) {
        List<UUID> mutual = counted.getValue();
        return new Recommended(
                counted.getKey(), mutual.size(), mutual.stream().limit(3).toList());
    }

    private List<Recommended> walkRecommendations(UUID viewer) {
        List<Recommended> found = new ArrayList<>();
        List<Recommendation> page = recommendations.findFor(viewer, Place.START, PAGE);
        while (!page.isEmpty()) {
            page.forEach(each -> found.add(new Recommended(
                    each.person().id(),
                    each.mutualFriendCount(),
                    each.mutualFriends().stream().map(Card::id).toList())));
            page = recommendations.findFor(viewer, page.getLast().place(), PAGE);
        }
        return found;
    }

    private List<UUID> walkFriends(UUID viewer, UUID person) {
        List<UUID> found = new ArrayList<>();
        List<Entry> page = lists.findFriendsSeenBy(viewer, person, Position.START, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> found.add(entry.person().id()));
            page = lists.findFriendsSeenBy(viewer, person, page.getLast().position(), PAGE);
        }
        return found;
    }
}
