package dev.plaza.post.infrastructure.persistence;

/** How timelines are filled and emptied, by the service itself. */
final class TimelineSql {

    /** By its author, in the transaction of the post; the timelines of others follow by its event. */
    static final String ADD_OWN = """
            insert into timeline_entries (owner_id, created_at, post_id) values (?, ?, ?) on conflict do nothing
            """;

    /** Whom a post {@code p} is for among the friends of its author, as far as that is the post's alone to say. */
    private static final String IS_FOR =
            "(p.privacy_level <> 'custom' or p.shared_post_id is not null or %s = any (p.audience))";

    /** Beside a {@code post p}. */
    private static final String FRIENDS = """
            friends as materialized (
                select r.second_id as id
                  from post p join relations r on r.first_id = p.user_id and r.friendship = 'accepted'
                 union all
                select r.first_id
                  from post p join relations r on r.second_id = p.user_id and r.friendship = 'accepted')
            """;

    /** Counting friends costs nothing beside entering the post for each of them. */
    static final String ENTER = """
            with post as materialized (
                select p.id, p.user_id, p.created_at, p.privacy_level, p.audience, p.shared_post_id
                  from posts p
                 where p.id = ? and p.is_published and p.deleted_at is null
                   and (select h.author_id from heavy_authors h where h.author_id = p.user_id) is null),
            """ + FRIENDS + """
            , crowd as (select count(*) > ? as is_heavy from friends),
            heavy as (
                insert into heavy_authors (author_id)
                select p.user_id from post p cross join crowd where is_heavy
                    on conflict do nothing)
            insert into timeline_entries (owner_id, created_at, post_id)
            select f.id, p.created_at, p.id
              from post p cross join friends f cross join crowd
             where not is_heavy and
            """ + IS_FOR.formatted("f.id") + " on conflict do nothing";

    /**
     * An edit waits for it, so that whoever brings timelines in line sees the latest state, or is followed by one who does. What
     * only moves counts need not wait.
     */
    static final String HOLD = "select p.id from posts p where p.id = ? for key share";

    private static final String POST = """
            with post as materialized (
                select p.id, p.user_id, p.created_at, p.privacy_level, p.audience, p.shared_post_id
                  from posts p
                 where p.id = ?),
            """ + FRIENDS;

    static final String NARROW = POST + """
            delete from timeline_entries e
             using post p, friends f
             where e.owner_id = f.id and e.created_at = p.created_at and e.post_id = p.id
               and not
            """ + IS_FOR.formatted("f.id");

    static final String REMOVE = POST + """
            delete from timeline_entries e
             using post p, (select id from friends union all select user_id from post) o
             where e.owner_id = o.id and e.created_at = p.created_at and e.post_id = p.id
            """;

    /**
     * A row that is there is written anew, not merely met: it is locked by that until the relation is committed, so nobody
     * can take it and see the relation of before.
     */
    static final String REQUEST = """
            insert into timeline_jobs (first_id, second_id) values (?, ?)
                on conflict (first_id, second_id) do update set requested_at = now()
            """;

    static final String TAKE = """
            delete from timeline_jobs j
             using (select first_id, second_id from timeline_jobs
                     order by first_id, second_id
                     limit ?
                       for update skip locked) next
             where j.first_id = next.first_id and j.second_id = next.second_id
            returning j.first_id, j.second_id
            """;

    /** Whose timelines are to be brought in line with whom. */
    private static final String DIRECTIONS = " unnest(?::uuid[], ?::uuid[]) d (owner_id, author_id) ";

    private static final String FRIENDSHIP = """
            (select r.friendship = 'accepted' and r.erased_at is null
               from relations r
              where r.first_id = least(d.owner_id, d.author_id) and r.second_id = greatest(d.owner_id, d.author_id))
            """;

    private static final String HEAVY = "(select h.author_id from heavy_authors h where h.author_id = d.author_id)";

    static final String FILL =
            """
            insert into timeline_entries (owner_id, created_at, post_id)
            select d.owner_id, p.created_at, p.id
              from
            """ + DIRECTIONS + """
              join posts p on p.user_id = d.author_id and p.deleted_at is null and p.is_published
             where
            """ + FRIENDSHIP + " and " + HEAVY + " is null and " + IS_FOR.formatted("d.owner_id")
                    + " on conflict do nothing";

    static final String EMPTY =
            "delete from timeline_entries e using" + DIRECTIONS + ", posts p where " + FRIENDSHIP + """
             is not true
               and p.user_id = d.author_id and p.deleted_at is null
               and e.owner_id = d.owner_id and e.created_at = p.created_at and e.post_id = p.id
            """;

    static final String PULL = "insert into pulled_authors (viewer_id, author_id) select d.owner_id, d.author_id from"
            + DIRECTIONS + " where " + FRIENDSHIP + " and " + HEAVY + " is not null on conflict do nothing";

    static final String STOP_PULLING = "delete from pulled_authors u using" + DIRECTIONS
            + " where u.viewer_id = d.owner_id and u.author_id = d.author_id and " + FRIENDSHIP + " is not true";

    static final String TAKE_HEAVY = """
            update heavy_authors
               set is_spread = true
             where author_id = (select author_id from heavy_authors where not is_spread limit 1 for update skip locked)
            returning author_id
            """;

    static final String SPREAD = """
            insert into pulled_authors (viewer_id, author_id)
            select r.second_id, r.first_id from relations r where r.first_id = ? and r.friendship = 'accepted'
             union all
            select r.first_id, r.second_id from relations r where r.second_id = ? and r.friendship = 'accepted'
                on conflict do nothing
            """;

    static final String FORGET = """
            with people as (select unnest(?::uuid[]) as id),
            entries as (delete from timeline_entries where owner_id in (select id from people)),
            jobs as (delete from timeline_jobs where first_id in (select id from people) or second_id in (select id from people)),
            heavy as (delete from heavy_authors where author_id in (select id from people)),
            snapshots as (delete from feed_snapshots where owner_id in (select id from people))
            delete from pulled_authors where viewer_id in (select id from people) or author_id in (select id from people)
            """;

    private TimelineSql() {}
}
