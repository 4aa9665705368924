package dev.plaza.user.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.SampleStatement;
import dev.plaza.user.domain.friendship.Pair;
import io.micronaut.data.annotation.Query;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A database of the service's with many people in it, and the statements that are asked of it most. */
final class Crowd {

    private static final int FRIENDS_ASKED = 4;
    private static final String HUB = "person_1";

    private final TestDatabase database = TestDatabase.fresh("crowd");
    private final UUID viewer = id("person_7");
    private final UUID hub = id(HUB);

    /** So many people; each twentieth is private, each has eight friends and has asked somebody, who has not answered; each fiftieth blocks somebody. */
    Crowd(int people, int friendsOfHub) {
        Flyway.configure()
                .dataSource(
                        database.owner().jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        database.execute("""
                insert into user_profiles (id, email, username, first_name, last_name, account_version)
                select md5('person_' || i)::uuid, 'person_' || i || '@example.org', 'person_' || i, 'Ana', 'Lima', 1
                  from generate_series(1, %d) i
                """.formatted(people));
        database.execute("""
                insert into privacy_settings (user_id, profile_visibility)
                select md5('person_' || i)::uuid, case i %% 20 when 0 then 'private' else 'public' end
                  from generate_series(1, %d) i
                """.formatted(people));
        relate(people, FRIENDS_ASKED, "accepted", "i + k");
        relate(people, 1, "pending", "i + 1000 + k");
        database.execute("""
                insert into friendships (user1_id, user2_id, status, is_blocked_by_user1, blocked_by_user1_at)
                select least(one, other), greatest(one, other), 'none', true, now()
                  from (select md5('person_' || i)::uuid as one,
                               md5('person_' || (i + 5000) %% %1$d + 1)::uuid as other
                          from generate_series(1, %1$d, 50) i) pair
                    on conflict do nothing
                """.formatted(people));
        database.execute("""
                insert into friendships (user1_id, user2_id, status, request_id, requested_by, requested_at, accepted_at)
                select least(one, other), greatest(one, other), 'accepted', gen_random_uuid(), one, now(), now()
                  from (select md5('%s')::uuid as one, md5('person_' || i)::uuid as other
                          from generate_series(1001, %d) i) pair
                    on conflict do nothing
                """.formatted(HUB, 1000 + friendsOfHub));
        database.execute("""
                insert into dismissed_recommendations (user_id, dismissed_id)
                select md5('person_' || i)::uuid, md5('person_' || (i + 3 * k) %% %1$d + 1)::uuid
                  from generate_series(1, %1$d, 10) i, generate_series(1, 3) k
                """.formatted(people));
        database.execute("analyze");
    }

    TestDatabase database() {
        return database;
    }

    /** Each with the index that it must not do without. */
    Map<SampleStatement, String> statements() {
        UUID[] twenty = new UUID[20];
        Arrays.setAll(twenty, i -> id("person_" + (500 + i)));
        UUID friend = id("person_8");
        Pair pair = Pair.of(viewer, friend);
        UUID request = UUID.fromString(Objects.requireNonNull(
                database.query("select request_id from friendships where status = 'pending' and requested_by = '"
                                + viewer + "'")
                        .getFirst()));
        return Map.ofEntries(
                Map.entry(sample("profile by id", SeenProfileSql.BY_ID, viewer, viewer, friend), "user_profiles_pkey"),
                Map.entry(
                        sample("20 profiles by id", SeenProfileSql.BY_IDS, viewer, viewer, twenty),
                        "user_profiles_pkey"),
                Map.entry(
                        sample("profile by username", SeenProfileSql.BY_USERNAME, viewer, viewer, "Person_500"),
                        "idx_user_profiles_username"),
                Map.entry(
                        sample("person of a request", SeenProfileSql.BY_REQUEST, viewer, viewer, request),
                        "friendships_request_unique"),
                Map.entry(
                        sample("count of many friends", SeenProfileSql.COUNT_FRIENDS, hub, hub, viewer, viewer, viewer),
                        "idx_friendships_user2_id"),
                Map.entry(
                        sample(
                                "count of 8 friends",
                                SeenProfileSql.COUNT_FRIENDS,
                                friend,
                                friend,
                                viewer,
                                viewer,
                                viewer),
                        "idx_friendships_user1_id"),
                Map.entry(sample("profile to keep", SeenProfileSql.ALONE, friend), "user_profiles_pkey"),
                Map.entry(
                        sample("mutual friends counted", SeenProfileSql.COUNT_MUTUAL_FRIENDS, viewer, viewer, hub, hub),
                        "friendships_pair_unique"),
                Map.entry(
                        sample("own lists counted", SeenProfileSql.COUNT_OWN, hub, hub, hub, hub),
                        "idx_friendships_requests_in"),
                Map.entry(listed("20 of many friends", "findFriends", hub), "idx_friendships_user1_id"),
                Map.entry(listed("requests received", "findIncoming", viewer), "idx_friendships_requests_in"),
                Map.entry(listed("requests sent", "findOutgoing", viewer), "idx_friendships_requests_out"),
                Map.entry(listed("mutual friends", "findMutual", hub), "friendships_pair_unique"),
                Map.entry(listed("people blocked", "findBlocked", viewer), "idx_friendships_blocked_by_user1"),
                Map.entry(recommended(), "idx_friendships_user2_id"),
                Map.entry(search("search, few similar", "kilimandjaro"), "idx_searchable_people_text"),
                Map.entry(search("search, a username", "person_500"), "idx_searchable_people_username"),
                Map.entry(search("search, a common prefix", "an"), "idx_searchable_people_name"),
                Map.entry(search("search, a last name", "lima"), "idx_searchable_people_last_name"),
                Map.entry(
                        sample("relation of a pair", RelationTable.BY_PAIR, pair.first(), pair.second()),
                        "friendships_pair_unique"),
                Map.entry(
                        sample("relations of a person", RelationTable.STANDING, viewer, viewer, viewer, viewer),
                        "idx_friendships_user2_id"),
                Map.entry(
                        sample("relation by request", RelationTable.BY_REQUEST, viewer, request),
                        "friendships_request_unique"));
    }

    private SampleStatement sample(String name, String sql, Object... values) {
        return SampleStatement.of(name, viewer.toString(), sql, values);
    }

    private SampleStatement listed(String name, String method, UUID owner) {
        Map<String, Object> values = Map.of(
                "viewer", viewer,
                "owner", owner,
                "afterAt", OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                "afterId", owner,
                "maxRows", 21);
        return SampleStatement.named(name, viewer.toString(), queryOf(FriendListTable.class, method), values);
    }

    private SampleStatement recommended() {
        Map<String, Object> values =
                Map.of("person", viewer, "afterCount", Long.MAX_VALUE, "afterId", viewer, "maxRows", 21);
        return SampleStatement.named(
                "recommendations", viewer.toString(), queryOf(RecommendationTable.class, "findRanked"), values);
    }

    private SampleStatement search(String name, String text) {
        Map<String, Object> values = Map.of(
                "viewer",
                viewer,
                "text",
                text,
                "afterRank",
                -1L,
                "afterDistance",
                0L,
                "afterId",
                new UUID(0, 0),
                "maxRows",
                21);
        return SampleStatement.named(name, viewer.toString(), PeopleSearchSql.FIND, values);
    }

    private static String queryOf(Class<?> table, String method) {
        return Arrays.stream(table.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .map(each -> each.getAnnotation(Query.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void relate(int people, int each, String status, String other) {
        database.execute("""
                insert into friendships (user1_id, user2_id, status, request_id, requested_by, requested_at, accepted_at)
                select least(one, other), greatest(one, other), '%3$s', gen_random_uuid(), one, now(),
                       case '%3$s' when 'accepted' then now() end
                  from (select md5('person_' || i)::uuid as one,
                               md5('person_' || (%4$s) %% %1$d + 1)::uuid as other
                          from generate_series(1, %1$d) i, generate_series(0, %2$d - 1) k) pair
                    on conflict do nothing
                """.formatted(people, each, status, other));
    }

    static UUID id(String name) {
        try {
            var bytes = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
