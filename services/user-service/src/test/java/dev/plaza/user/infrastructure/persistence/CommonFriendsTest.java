package dev.plaza.user.infrastructure.persistence;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.user.UserService;
import dev.plaza.user.domain.friendship.FriendRequest;
import dev.plaza.user.domain.friendship.Friendship;
import dev.plaza.user.domain.friendship.Friendship.Accepted;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.FriendLists;
import dev.plaza.user.domain.profile.FriendLists.Entry;
import dev.plaza.user.domain.profile.FriendLists.Position;
import dev.plaza.user.domain.profile.Privacy;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.Profiles;
import dev.plaza.user.domain.profile.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mutual friends among sixty people who are friends, blocked, hidden and gone at random, against counting by hand. */
class CommonFriendsTest {

    private static final int PEOPLE = 60;
    private static final int PAGE = 3;
    private static final Identity TEST = Identity.system("test");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Comparator<Relation> NEWEST_FIRST = Comparator.comparing(CommonFriendsTest::since)
            .thenComparing(relation -> relation.id().toString())
            .reversed();

    private final UserService service = UserService.shared();
    private final Transactions transactions = service.bean(Transactions.class);
    private final FriendLists lists = service.bean(FriendLists.class);
    private final Random random = new Random(7);
    private final List<UUID> people = new ArrayList<>();
    private final Set<UUID> active = new HashSet<>();
    private final Map<Pair, Relation> friendships = new HashMap<>();

    @Test
    void areThoseThatCountingByHandFindsInTheSameOrder() {
        transactions.write(TEST, this::fill);
        int met = 0;

        for (UUID viewer : people.subList(0, PEOPLE / 3)) {
            for (UUID person : people) {
                List<UUID> found = transactions.read(Identity.person(viewer), () -> walk(viewer, person));

                assertThat(found).isEqualTo(byHand(viewer, person));
                met += found.size();
            }
        }

        assertThat(met).isGreaterThan(PEOPLE);
    }

    private List<UUID> walk(UUID viewer, UUID person) {
        List<UUID> found = new ArrayList<>();
        List<Entry> page = lists.findMutualFriends(viewer, person, Position.START, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> found.add(entry.person().id()));
            page = lists.findMutualFriends(viewer, person, page.getLast().position(), PAGE);
        }
        return found;
    }

    private List<UUID> byHand(UUID viewer, UUID person) {
        return people.stream()
                .filter(active::contains)
                .filter(friend -> friendship(viewer, friend).isPresent())
                .flatMap(friend -> friendship(person, friend).stream())
                .sorted(NEWEST_FIRST)
                .map(relation -> relation.pair().other(person))
                .toList();
    }

    private Optional<Relation> friendship(UUID one, UUID other) {
        return one.equals(other) ? Optional.empty() : Optional.ofNullable(friendships.get(Pair.of(one, other)));
    }

    private void fill() {
        for (int i = 0; i < PEOPLE; i++) {
            add(random.nextInt(10) > 0);
        }
        for (int i = 0; i < PEOPLE; i++) {
            for (int k = 0; k < i; k++) {
                relate(Pair.of(people.get(i), people.get(k)));
            }
        }
    }

    private void add(boolean isActive) {
        TestPerson person = aPerson().make();
        Profile opened = Profile.open(
                person.id(),
                new Account(person.username(), person.email(), false, isActive, 1),
                person.firstName(),
                person.lastName(),
                NOW);
        Visibility visibility = List.of(Visibility.values()).get(random.nextInt(3));
        service.bean(Profiles.class)
                .add(new Profile(
                        opened.id(),
                        opened.account(),
                        opened.details(),
                        new Privacy(visibility, Visibility.PUBLIC, Visibility.PUBLIC, Visibility.PUBLIC),
                        1,
                        NOW,
                        NOW));
        people.add(person.id());
        if (isActive) {
            active.add(person.id());
        }
    }

    /** Friends in three of ten pairs, many of the same second; a request in one, a block in one, else nothing. */
    private void relate(Pair pair) {
        int kind = random.nextInt(10);
        FriendRequest request = new FriendRequest(Ids.next(), random.nextBoolean() ? pair.first() : pair.second(), NOW);
        Friendship friendship = switch (kind) {
            case 0, 1, 2 -> new Accepted(request, NOW.plusSeconds(random.nextInt(20)));
            case 3 -> new Friendship.Pending(request);
            default -> new Friendship.None(null);
        };
        Relation relation = new Relation(Ids.next(), pair, friendship, kind == 4, false, 1);
        if (kind <= 4) {
            service.bean(Relations.class).save(relation, NOW);
        }
        if (friendship instanceof Accepted) {
            friendships.put(pair, relation);
        }
    }

    private static Instant since(Relation relation) {
        return ((Accepted) relation.friendship()).since();
    }
}
