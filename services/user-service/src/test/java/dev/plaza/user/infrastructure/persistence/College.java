package dev.plaza.user.infrastructure.persistence;

import static java.util.stream.Collectors.joining;

import dev.plaza.db.Ids;
import dev.plaza.testing.TestDatabase;
import dev.plaza.user.domain.friendship.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A graph as large as a small college's, in which people know those of their year best; some hide or are gone, some pairs are
 * blocked, asked or dismissed. Tells what is right by counting, without a database.
 */
final class College {

    static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::toString);

    private static final int PEOPLE = 962;
    private static final int FRIENDSHIPS = 18_812;
    private static final int OTHER_PAIRS = 3_000;
    private static final int YEAR = 120;

    private final Random random = new Random(1998);
    private final List<UUID> people =
            IntStream.range(0, PEOPLE).mapToObj(_ -> Ids.next()).toList();
    private final Map<UUID, Set<UUID>> friends = new HashMap<>();
    private final Set<UUID> active = new HashSet<>();
    private final Set<UUID> shown = new HashSet<>();
    private final Set<UUID> findable = new HashSet<>();
    private final Set<Pair> asked = new HashSet<>();
    private final Set<Pair> blocked = new HashSet<>();
    private final Set<List<UUID>> dismissed = new HashSet<>();

    College(TestDatabase database) {
        addPeople(database);
        addFriendships(database);
        addOtherPairs(database);
    }

    List<UUID> somePeople(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> people.get(random.nextInt(PEOPLE)))
                .toList();
    }

    /** Whom {@code viewer} may want to know, each with the friends in common, by id. */
    Map<UUID, List<UUID>> recommendedTo(UUID viewer) {
        Map<UUID, List<UUID>> mutual = new HashMap<>();
        for (UUID other : people) {
            List<UUID> common = mutualFriends(viewer, other);
            if (!common.isEmpty() && isRecommended(viewer, other)) {
                mutual.put(other, common);
            }
        }
        return mutual;
    }

    /** The active friends whom the two have in common, by id. */
    List<UUID> mutualFriends(UUID one, UUID other) {
        return friendsOf(one).stream()
                .filter(active::contains)
                .filter(friend -> friendsOf(other).contains(friend))
                .sorted(BY_ID)
                .toList();
    }

    /** Which friends of {@code person} the viewer sees. */
    List<UUID> friendsSeenBy(UUID viewer, UUID person) {
        return friendsOf(person).stream()
                .filter(friend -> friend.equals(viewer) || seesCard(viewer, friend))
                .toList();
    }

    private boolean isRecommended(UUID viewer, UUID other) {
        return !viewer.equals(other)
                && findable.contains(other)
                && !friendsOf(viewer).contains(other)
                && !asked.contains(Pair.of(viewer, other))
                && !blocked.contains(Pair.of(viewer, other))
                && !dismissed.contains(List.of(viewer, other));
    }

    private boolean seesCard(UUID viewer, UUID other) {
        return friendsOf(viewer).contains(other)
                ? active.contains(other)
                : shown.contains(other) && !blocked.contains(Pair.of(viewer, other));
    }

    private void addPeople(TestDatabase database) {
        List<String> profiles = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (UUID person : people) {
            boolean isActive = random.nextInt(12) > 0;
            String profile = random.nextInt(10) == 0 ? "private" : "friends";
            String search = List.of("public", "public", "public", "public", "friends", "private")
                    .get(random.nextInt(6));
            profiles.add("('%1$s', '%1$s@example.org', '%1$s', 'Ana', 'Lima', %2$s, 1)".formatted(person, isActive));
            settings.add("('%s', '%s', '%s')".formatted(person, profile, search));
            if (isActive) {
                active.add(person);
                if (!profile.equals("private")) {
                    shown.add(person);
                    if (search.equals("public")) {
                        findable.add(person);
                    }
                }
            }
        }
        insert(
                database,
                "user_profiles (id, email, username, first_name, last_name, is_active, account_version)",
                profiles);
        insert(database, "privacy_settings (user_id, profile_visibility, search_visibility)", settings);
    }

    private void addFriendships(TestDatabase database) {
        List<String> rows = new ArrayList<>();
        while (rows.size() < FRIENDSHIPS) {
            int one = random.nextInt(PEOPLE);
            int distance = random.nextInt(4) == 0 ? 1 + random.nextInt(PEOPLE - 1) : 1 + random.nextInt(YEAR);
            Pair pair = Pair.of(people.get(one), people.get((one + distance) % PEOPLE));
            if (friendsOf(pair.first()).add(pair.second())) {
                friendsOf(pair.second()).add(pair.first());
                rows.add(row(pair, "accepted", pair.first(), "now() - interval '%d s'".formatted(rows.size()), false));
            }
        }
        insertRelations(database, rows);
    }

    private void addOtherPairs(TestDatabase database) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < OTHER_PAIRS; i++) {
            UUID one = people.get(random.nextInt(PEOPLE));
            UUID other = people.get(random.nextInt(PEOPLE));
            if (one.equals(other) || friendsOf(one).contains(other)) {
                continue;
            }
            Pair pair = Pair.of(one, other);
            switch (random.nextInt(3)) {
                case 0 -> dismissed.add(List.of(one, other));
                case 1 -> {
                    if (!blocked.contains(pair) && asked.add(pair)) {
                        rows.add(row(pair, "pending", one, "null", false));
                    }
                }
                default -> {
                    if (!asked.contains(pair) && blocked.add(pair)) {
                        rows.add(row(pair, "none", null, "null", true));
                    }
                }
            }
        }
        insertRelations(database, rows);
        insert(
                database,
                "dismissed_recommendations (user_id, dismissed_id)",
                dismissed.stream()
                        .map(two -> "('%s', '%s')".formatted(two.getFirst(), two.getLast()))
                        .toList());
    }

    private Set<UUID> friendsOf(UUID person) {
        return friends.computeIfAbsent(person, _ -> new HashSet<>());
    }

    private static String row(Pair pair, String status, @Nullable UUID by, String since, boolean isBlocked) {
        return "('%s', '%s', '%s', %s, %s, %s, %s, %s)"
                .formatted(
                        pair.first(),
                        pair.second(),
                        status,
                        by == null ? "null" : "gen_random_uuid()",
                        by == null ? "null" : "'" + by + "'",
                        by == null ? "null" : "now()",
                        isBlocked + ", " + (isBlocked ? "now()" : "null"),
                        since);
    }

    private static void insertRelations(TestDatabase database, List<String> rows) {
        insert(
                database,
                "friendships (user1_id, user2_id, status, request_id, requested_by, requested_at,"
                        + " is_blocked_by_user1, blocked_by_user1_at, accepted_at)",
                rows);
    }

    private static void insert(TestDatabase database, String table, List<String> rows) {
        database.execute("insert into " + table + " values " + rows.stream().collect(joining(", ")));
    }
}
