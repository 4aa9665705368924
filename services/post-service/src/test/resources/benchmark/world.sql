-- A made-up world: :people people in a ring who each know :half others nearby on either side, and :posts posts of theirs, one every
-- 2.6 seconds up to now. A twentieth of the posts are for chosen people, nine twentieths for friends, half for everybody.
-- Of each timeline the newest 500 entries are there. A fifth of the posts has a comment, a twentieth its author's like.
create temporary table n as
select i, ('019b76da-a800-7000-a000-' || lpad(to_hex(i), 12, '0'))::uuid as id from generate_series(0, :people - 1) i;
create unique index on n (i);

insert into accounts (id, version, username, roles, is_active)
select id, 1, 'person' || lpad(i::text, 6, '0'), '{user}', true from n;

insert into people (id, version, first_name, last_name, display_name, is_verified, profile_visibility, search_visibility)
select id, 1, 'First' || i, 'Last' || i, 'First' || i || ' Last' || i, false, 'friends', 'public' from n;

insert into relations (id, version, first_id, second_id, friendship, requested_by, is_blocked_by_first,
                       is_blocked_by_second)
select gen_random_uuid(), 2, least(a.id, b.id), greatest(a.id, b.id), 'accepted', a.id, false, false
  from n a
 cross join generate_series(1, :half) step
  join n b on b.i = (a.i + step) % :people;

create temporary table texts as
select r, string_agg(word, ' ') as content
  from (select g / 40 as r,
               (array['rain', 'garden', 'lilac', 'train', 'river', 'bread', 'coffee', 'window', 'summer', 'winter', 'market',
                      'street', 'music', 'paper', 'bridge', 'harbour', 'morning', 'evening', 'letter', 'orange'])
                   [1 + (random() * 19)::int] as word
          from generate_series(0, 39999) g) words
 group by r;

insert into posts (id, user_id, audience_owner_id, content, privacy_level, audience, tags, like_count, comment_count,
                   created_at, updated_at)
select ('01' || lpad(to_hex(p), 10, '0') || '7' || substr(md5(p::text), 1, 3) || '8' || substr(md5(p::text), 4, 15))::uuid,
       n.id, n.id, left(t.content, 246) || ' ' || p,
       case when p % 20 = 0 then 'custom' when p % 20 < 10 then 'friends' else 'public' end,
       case when p % 20 = 0 then array[friend.id] else '{}' end,
       array['tag' || p % 500], p % 7, p % 5, at, at
  from (select p, now() - (:posts - p) * interval '2.6 seconds' as at, (p * 7919::bigint) % :people as u
          from generate_series(1, :posts) p) q
  join n on n.i = q.u
  join n friend on friend.i = (q.u + 1) % :people
  join texts t on t.r = q.p % 1000;

insert into timeline_entries (owner_id, created_at, post_id)
select n.id, newest.created_at, newest.id
  from n
 cross join lateral (
       select p.created_at, p.id
         from (select n.id as id
               union all
               select f.id from generate_series(-:half, :half) step join n f on f.i = (n.i + step + :people) % :people
                where step <> 0) author
        cross join lateral (select p.created_at, p.id, p.privacy_level, p.audience, p.user_id
                              from posts p
                             where p.user_id = author.id and p.deleted_at is null
                             order by p.created_at desc, p.id desc
                             limit 500) p
        where p.privacy_level <> 'custom' or p.user_id = n.id or n.id = any (p.audience)
        order by p.created_at desc, p.id desc
        limit 500) newest;

insert into reactions (user_id, post_id, type)
select user_id, id, 'like' from posts where random() < 0.05;

insert into comments (post_id, user_id, content, created_at)
select p.id, n.id, 'I saw that, too.', p.created_at
  from (select id, created_at, row_number() over () as r from posts where random() < 0.2) p
  join n on n.i = p.r % :people;

-- What follows from posts by their events, made here at one go.
insert into author_engagement_days (user_id, day, posts, engagement)
select p.user_id, (p.created_at at time zone 'UTC')::date, count(*), sum(p.like_count + 2 * p.comment_count)
  from posts p
 where p.privacy_level = 'public' and p.created_at >= (now() at time zone 'UTC')::date - 29
 group by 1, 2;
insert into author_engagement (user_id, posts, engagement)
select user_id, sum(posts), sum(engagement) from author_engagement_days group by 1;
insert into recent_public_posts (post_id, user_id, created_at, engagement, score)
select p.id, p.user_id, p.created_at, p.like_count + 2 * p.comment_count,
       (1 + p.like_count + 2 * p.comment_count) * coalesce(g.factor, 1)
  from posts p left join author_engagement g using (user_id)
 where p.privacy_level = 'public' and p.created_at > now() - interval '7 days';

insert into post_tags (tag, scope_id, created_at, post_id, is_for_friends, user_id)
select p.tags[1], p.scope_id, p.created_at, p.id, p.is_for_friends, p.user_id from posts_by_scope p;
insert into post_search (post_id, user_id, created_at, version, author_name, tags, content, keys)
select id, user_id, created_at, version, author_name, tags, content, keys
  from searchable_posts
 where privacy_level = 'public';
insert into private_post_search (scope_id, post_id, is_for_friends, user_id, created_at, version, author_name, tags, content,
                                 keys)
select distinct scope.id, p.id, p.privacy_level = 'friends', p.user_id, p.created_at, p.version, p.author_name, p.tags,
       p.content, p.keys
  from searchable_posts p
 cross join unnest(p.audience || p.user_id) as scope (id)
 where p.privacy_level <> 'public';
