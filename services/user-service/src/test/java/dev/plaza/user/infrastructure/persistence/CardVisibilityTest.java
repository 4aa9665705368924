package dev.plaza.user.infrastructure.persistence;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.DatabaseService;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists and counts leave out, in SQL, exactly those whose card {@code Sight} hides; and policies, whatever is asked, those
 * and what else is none of the viewer's business; but the viewer finds whom they block, in order to unblock them.
 */
class CardVisibilityTest {

    private static final Identity TEST = Identity.system("test");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final UserService service = UserService.shared();
    private final Transactions transactions = service.bean(Transactions.class);
    private final SeenProfiles seenProfiles = service.bean(SeenProfiles.class);
    private final DatabaseService statements = service.bean(DatabaseService.class);

    private final UUID viewer = add(Visibility.PUBLIC, true);
    private final UUID hub = add(Visibility.PUBLIC, true);
    private final List<UUID> everybody = everybodyWhoseFriendIs(hub);

    @Test
    void isTheSameInTheDomainAndInTheDatabase() {
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
        assertThat(transactions
                        .read(TEST, () -> seenProfiles.countFriends(viewer, hub))
                        .all())
                .isEqualTo(shownByDomain.size());
    }

    @Test
    void isTheSameUnderPolicies() {
        Identity asViewer = Identity.person(viewer);
        Set<UUID> shownToService = idsOf(TEST, "select id from user_profiles where id = any(?)");
        Set<UUID> shown = transactions.read(TEST, () -> seenProfiles.findAll(viewer, everybody)).stream()
                .filter(seen -> seen.sight().seesCard())
                .map(seen -> seen.profile().id())
                .collect(Collectors.toSet());
        Set<UUID> oweAnAnswer = everybody.stream()
                .filter(person ->
                        service.database().query("""
                                select 'there' from friendships
                                  join user_profiles p on p.id = '%1$s' and p.is_active
                                 where '%1$s' in (user1_id, user2_id) and '%2$s' in (user1_id, user2_id)
                                   and status = 'pending'
                                """.formatted(person, viewer)).contains("there"))
                .collect(Collectors.toSet());
        Set<UUID> blockedByViewer = idsOf(TEST, """
                select case user1_id when '%1$s' then user2_id else user1_id end
                  from friendships
                 where (user1_id = '%1$s' and is_blocked_by_user1 or user2_id = '%1$s' and is_blocked_by_user2)
                   and array[user1_id, user2_id] && ?
                """.formatted(viewer));

        assertThat(blockedByViewer).hasSize(3 * 2 * 2);
        assertThat(shownToService).hasSameElementsAs(everybody);
        assertThat(idsOf(asViewer, "select id from user_profiles where id = any(?)"))
                .containsAll(union(shown, blockedByViewer))
                .isSubsetOf(union(union(shown, oweAnAnswer), blockedByViewer))
                .hasSize(shown.size() + 2 + blockedByViewer.size());
        assertThat(transactions
                        .read(asViewer, () -> seenProfiles.countFriends(viewer, hub))
                        .all())
                .isEqualTo(shown.size());
        assertThat(transactions
                        .read(
                                asViewer,
                                () -> service.bean(FriendLists.class)
                                        .findFriendsSeenBy(viewer, hub, Position.START, 1000))
                        .stream()
                        .map(entry -> entry.person().id()))
                .hasSameElementsAs(shown);
    }

    @Test
    void settingsAreHiddenByABlockAlone() {
        assertThat(idsOf(Identity.person(viewer), "select user_id from privacy_settings where user_id = any(?)"))
                .hasSize(everybody.size() - 3 * 2 * 3);
    }

    @Test
    void whatIsBetweenOthersIsHiddenUnlessTheyAreFriends() {
        UUID asked = add(Visibility.PUBLIC, true);
        UUID blocked = add(Visibility.PUBLIC, true);
        UUID friend = add(Visibility.PUBLIC, true);
        relate(hub, asked, new Friendship.Pending(request(hub)), false, false);
        relate(hub, blocked, new Friendship.None(null), true, false);
        relate(hub, friend, accepted(hub), false, false);
        String withHub = "select case user1_id when '%1$s' then user2_id else user1_id end from friendships"
                + " where '%1$s' in (user1_id, user2_id) and not (array[user1_id, user2_id] && ?)";

        assertThat(idsOf(TEST, withHub.formatted(hub))).containsExactlyInAnyOrder(asked, blocked, friend);
        assertThat(idsOf(Identity.person(viewer), withHub.formatted(hub))).containsExactly(friend);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update user_profiles set bio = 'mine now' where id = any(?)",
                "delete from user_profiles where id = any(?)",
                "update privacy_settings set profile_visibility = 'public' where user_id = any(?)",
                "update friendships set status = 'none' where status = 'accepted' and user1_id = any(?)"
            })
    void whatIsSeenOfOthersIsNotTheViewersToChange(String sql) {
        Set<UUID> others =
                everybody.stream().filter(person -> !person.equals(viewer)).collect(Collectors.toSet());
        UUID stranger = add(Visibility.PUBLIC, true);

        int changed =
                transactions.write(Identity.person(stranger), () -> statements.execute("change", sql, array(others)));

        assertThat(changed).isZero();
    }

    private Set<UUID> idsOf(Identity identity, String sql) {
        return Set.copyOf(transactions.read(
                identity,
                () -> statements.select("ids", sql, result -> result.getObject(1, UUID.class), array(everybody))));
    }

    private static Object array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The viewer, and one person for everything that can be between the two. */
    private List<UUID> everybodyWhoseFriendIs(UUID hub) {
        List<UUID> people = new ArrayList<>(List.of(viewer));
        for (Visibility visibility : Visibility.values()) {
            for (boolean isActive : new boolean[] {true, false}) {
                people.addAll(peopleBefore(viewer, visibility, isActive));
            }
        }
        people.forEach(person -> relate(hub, person, accepted(hub), false, false));
        return people;
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
