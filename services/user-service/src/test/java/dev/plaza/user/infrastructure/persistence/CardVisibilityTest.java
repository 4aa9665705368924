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
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.FriendLists;
import dev.plaza.user.domain.profile.FriendLists.Position;
import dev.plaza.user.domain.profile.Privacy;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.Profiles;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import dev.plaza.user.domain.profile.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lists and counts leave out, in SQL, exactly those whose card {@code Sight} hides. */
class CardVisibilityTest {

    private static final Identity TEST = Identity.system("test");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final UserService service = UserService.shared();
    private final Transactions transactions = service.bean(Transactions.class);
    private final SeenProfiles seenProfiles = service.bean(SeenProfiles.class);

    @Test
    void isTheSameInTheDomainAndInTheDatabase() {
        UUID viewer = add(Visibility.PUBLIC, true);
        UUID hub = add(Visibility.PUBLIC, true);
        List<UUID> everybody = new ArrayList<>(List.of(viewer));
        for (Visibility visibility : Visibility.values()) {
            for (boolean isActive : new boolean[] {true, false}) {
                everybody.addAll(peopleBefore(viewer, visibility, isActive));
            }
        }
        everybody.forEach(person -> relate(hub, person, accepted(hub), false, false));

        Set<UUID> shownByDomain = transactions.read(TEST, () -> seenProfiles.findAll(viewer, everybody)).stream()
                .filter(seen -> seen.sight().seesCard())
                .map(seen -> seen.profile().id())
                .collect(Collectors.toSet());
        Set<UUID> shownByList = transactions
                .read(TEST, () -> service.bean(FriendLists.class).findFriendsSeenBy(viewer, hub, Position.START, 1000))
                .stream()
                .map(entry -> entry.person().id())
                .collect(Collectors.toSet());

        assertThat(everybody).hasSize(1 + 3 * 2 * 8);
        assertThat(shownByList).isEqualTo(shownByDomain).hasSize(1 + 2 * 5 + 1);
        assertThat(transactions.read(TEST, () -> seenProfiles.countFriends(viewer, hub)))
                .isEqualTo(shownByDomain.size());
    }

    /** One person for everything that can be between them and the viewer. */
    private List<UUID> peopleBefore(UUID viewer, Visibility visibility, boolean isActive) {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(add(visibility, isActive));
        }
        relate(viewer, people.get(1), new Friendship.None(null), false, false);
        relate(viewer, people.get(2), new Friendship.Pending(request(viewer)), false, false);
        relate(viewer, people.get(3), new Friendship.Pending(request(people.get(3))), false, false);
        relate(viewer, people.get(4), accepted(viewer), false, false);
        relate(viewer, people.get(5), new Friendship.None(null), true, false);
        relate(viewer, people.get(6), new Friendship.None(null), false, true);
        relate(viewer, people.get(7), new Friendship.None(null), true, true);
        return people;
    }

    private UUID add(Visibility visibility, boolean isActive) {
        TestPerson person = aPerson().make();
        Profile opened = Profile.open(
                person.id(),
                new Account(person.username(), person.email(), false, isActive, 1),
                person.firstName(),
                person.lastName(),
                NOW);
        Profile profile = new Profile(
                opened.id(),
                opened.account(),
                opened.details(),
                null,
                null,
                new Privacy(visibility, Visibility.PUBLIC, Visibility.PUBLIC, Visibility.PUBLIC),
                1,
                NOW,
                NOW);
        transactions.write(TEST, () -> service.bean(Profiles.class).add(profile));
        return person.id();
    }

    private void relate(UUID one, UUID other, Friendship friendship, boolean byFirst, boolean bySecond) {
        Relation relation = new Relation(Ids.next(), Pair.of(one, other), friendship, byFirst, bySecond, 1);
        boolean isSaved =
                transactions.write(TEST, () -> service.bean(Relations.class).save(relation, NOW));
        assertThat(isSaved).isTrue();
        SeenProfile seen =
                transactions.read(TEST, () -> seenProfiles.find(one, other)).orElseThrow();
        assertThat(seen.relation()).isEqualTo(relation);
    }

    private static Friendship accepted(UUID by) {
        return new Friendship.Accepted(request(by), NOW);
    }

    private static FriendRequest request(UUID by) {
        return new FriendRequest(Ids.next(), by, NOW);
    }
}
