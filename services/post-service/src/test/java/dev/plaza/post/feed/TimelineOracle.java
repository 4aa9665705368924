package dev.plaza.post.feed;

import dev.plaza.testing.TestDatabase;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What timelines must show, from posts and relations alone, as the superuser reads them. */
final class TimelineOracle {

    /** Each reader beside each post that they may see. */
    static final String SEEN = """
            with readers as (select distinct unnest('{%1$s}'::uuid[]) as reader),
            pairs as (
                select first_id as one, second_id as other, friendship, is_blocked_by_first or is_blocked_by_second as is_blocked
                  from relations
                 union all
                select second_id, first_id, friendship, is_blocked_by_first or is_blocked_by_second from relations),
            friends as (select one, other from pairs where friendship = 'accepted'),
            blocks as (select one, other from pairs where is_blocked),
            active as (select id from accounts where is_active),
            seen_alone as (
                select r.reader, p.*
                  from readers r cross join posts p
                 where p.deleted_at is null and p.is_published
                   and (p.user_id = r.reader
                        or (p.user_id in (select id from active)
                            and p.audience_owner_id in (select id from active)
                            and (r.reader, p.user_id) not in (select one, other from blocks)
                            and (r.reader, p.audience_owner_id) not in (select one, other from blocks)
                            and (p.audience_owner_id = r.reader
                                 or p.privacy_level = 'public'
                                 or (p.privacy_level = 'custom' and r.reader = any (p.audience))
                                 or (p.privacy_level = 'friends'
                                     and (r.reader, p.audience_owner_id) in (select one, other from friends)))))),
            seen as (
                select s.*, s.user_id = s.reader or (s.reader, s.user_id) in (select one, other from friends) as is_of_friend
                  from seen_alone s
                 where s.shared_post_id is null
                    or exists (select from seen_alone o where o.reader = s.reader and o.id = s.shared_post_id))
            """;

    private TimelineOracle() {}

    static Map<UUID, List<String>> timelines(TestDatabase database, Collection<UUID> readers) {
        return byReader(database.query(SEEN.formatted(joined(readers)) + """
                select r.reader || ' ' || coalesce(string_agg(s.id::text, ',' order by s.created_at desc, s.id desc), '')
                  from readers r
                  left join seen s on s.reader = r.reader and s.is_of_friend
                 group by r.reader
                """));
    }

    static Map<UUID, List<String>> byReader(List<? extends @org.jspecify.annotations.Nullable String> rows) {
        return rows.stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.toMap(
                        row -> UUID.fromString(row.substring(0, 36)),
                        row -> Arrays.stream(row.substring(37).split(","))
                                .filter(id -> !id.isEmpty())
                                .toList()));
    }

    static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
