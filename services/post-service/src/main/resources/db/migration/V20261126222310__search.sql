-- Search in posts (docs/decisions/0177). Provisioning makes the extension where it can; it is trusted, so the owner of the
-- database may, too.
create extension if not exists unaccent;

-- Words without case and accents, of any language: no stems, no stop words.
create text search configuration plaza (copy = simple);
alter text search configuration plaza alter mapping for word, hword, hword_part with unaccent, simple;

-- A post as it is searched. Keys are lexemes that no text can hold: '#tag' and '@author'; by them one index serves filters
-- and words. What stands between < and > is text like any other.
create function post_words(author_name text, tags text, content text, keys text[])
    returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('plaza'::regconfig, normalize(tags, NFKC)), 'A')
        || setweight(to_tsvector('plaza'::regconfig, normalize(author_name, NFKC)), 'B')
        || setweight(to_tsvector('plaza'::regconfig, translate(normalize(content, NFKC), '<>', '  ')), 'C')
        || array_to_tsvector(keys);

-- Public posts. version is that of the post whose words these are: search passes over what is older.
create table post_search (
    post_id     uuid        primary key,
    user_id     uuid        not null,
    created_at  timestamptz not null,
    version     bigint      not null,
    author_name text        not null,
    tags        text        not null,
    content     text        not null,
    keys        text[]      not null,
    tsv         tsvector    not null generated always as (post_words(author_name, tags, content, keys)) stored
);

-- What is not sorted in yet is read by every search, so it is kept short.
create index idx_post_search_tsv on post_search using gin (tsv) with (gin_pending_list_limit = 512);
create index idx_post_search_newest on post_search (created_at desc, post_id desc);
create index idx_post_search_user_id on post_search (user_id, created_at desc, post_id desc);
alter table post_search alter column tsv set statistics 1000;

-- Posts for some: a row for the friends of whoever's audience it is for, or one for each who was chosen.
create table private_post_search (
    scope_id       uuid        not null,
    post_id        uuid        not null,
    is_for_friends boolean     not null,
    user_id        uuid        not null,
    created_at     timestamptz not null,
    version        bigint      not null,
    author_name    text        not null,
    tags           text        not null,
    content        text        not null,
    keys           text[]      not null,
    tsv            tsvector    not null generated always as (post_words(author_name, tags, content, keys)) stored,
    constraint private_post_search_pkey primary key (post_id, scope_id)
);

create index idx_private_post_search_scope on private_post_search (scope_id, created_at desc, post_id desc);
create index idx_private_post_search_user_id on private_post_search (user_id);

-- Authors who may be called something else than their posts are found by; a job takes them.
create table renamed_authors (
    user_id uuid primary key
);

alter table renamed_authors enable row level security;
alter table renamed_authors force row level security;
create policy renamed_authors_kept on renamed_authors
    using ((select acting_as_system()));

create view befriended with (security_invoker = true) as
    select second_id as id from relations
     where first_id = (select acting_person()) and friendship = 'accepted'
    union all
    select first_id from relations
     where second_id = (select acting_person()) and friendship = 'accepted';

-- Public posts are open to be read by all, without a condition: with one, no index would serve what is not leakproof, and
-- @@ is not (docs/decisions/0093). The others are searched by whose they are, which an index serves under the policy.
alter table post_search enable row level security;
alter table post_search force row level security;
alter table private_post_search enable row level security;
alter table private_post_search force row level security;
create policy post_search_seen on post_search for select using (true);
create policy post_search_own on post_search
    using (user_id = (select acting_person()) or (select acting_as_system()));
create policy private_post_search_seen on private_post_search for select
    using (scope_id = (select acting_person()) or (is_for_friends and scope_id in (select id from befriended)));
create policy private_post_search_own on private_post_search
    using (user_id = (select acting_person()) or (select acting_as_system()));

create view searchable_posts with (security_invoker = true) as
    select p.id, p.user_id, p.audience_owner_id, p.created_at, p.version, p.privacy_level, p.audience, p.content,
           concat_ws(' ', e.display_name, a.username) as author_name,
           array_to_string(p.tags, ' ') as tags,
           array(select '#' || t.tag from unnest(p.tags) as t (tag)) || ('@' || p.user_id) as keys
      from indexable_posts p
      left join accounts a on a.id = p.user_id
      left join people e on e.id = p.user_id;

-- Makes what is searched of these posts right; planned once a connection, by indexes as above.
create function index_words(posts uuid[])
    returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
begin
    delete from post_search s
     using unnest(posts) as changed (id)
     where s.post_id = changed.id
       and not exists (select from indexable_posts p where p.id = changed.id and p.privacy_level = 'public');

    insert into post_search (post_id, user_id, created_at, version, author_name, tags, content, keys)
    select p.id, p.user_id, p.created_at, p.version, p.author_name, p.tags, p.content, p.keys
      from unnest(posts) as changed (id)
      join searchable_posts p on p.id = changed.id
     where p.privacy_level = 'public'
        on conflict (post_id) do update
       set version = excluded.version, author_name = excluded.author_name, tags = excluded.tags,
           content = excluded.content, keys = excluded.keys
     where post_search.version <= excluded.version;

    delete from private_post_search s
     using unnest(posts) as changed (id)
     where s.post_id = changed.id
       and not exists (
           select from indexable_posts p
            where p.id = changed.id
              and case p.privacy_level
                      when 'friends' then s.is_for_friends and s.scope_id = p.audience_owner_id
                      when 'custom' then not s.is_for_friends
                                         and s.scope_id = any (p.audience || p.audience_owner_id || p.user_id)
                      else false end);

    insert into private_post_search (scope_id, post_id, is_for_friends, user_id, created_at, version, author_name, tags,
                                     content, keys)
    select distinct s.id, p.id, p.privacy_level = 'friends', p.user_id, p.created_at, p.version, p.author_name, p.tags,
           p.content, p.keys
      from unnest(posts) as changed (id)
      join searchable_posts p on p.id = changed.id
     cross join unnest(case p.privacy_level when 'friends' then array[p.audience_owner_id]
                                            else p.audience || p.audience_owner_id || p.user_id end) as s (id)
     where p.privacy_level <> 'public'
        on conflict (post_id, scope_id) do update
       set is_for_friends = excluded.is_for_friends, version = excluded.version, author_name = excluded.author_name,
           tags = excluded.tags, content = excluded.content, keys = excluded.keys
     where private_post_search.version <= excluded.version;
end
$$;

-- After a post was changed: its own tags and words, and those of its shares that are for others now.
create function index_post(post uuid)
    returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
declare
    changed constant uuid[] := post || array(
        select s.id
          from posts s
          join posts o on o.id = s.shared_post_id
         where s.shared_post_id = post and s.deleted_at is null
           and (o.privacy_level = 'custom' or o.deleted_at is not null
                or (o.privacy_level = 'public' and not exists (select from post_search e where e.post_id = s.id))
                or (o.privacy_level = 'friends'
                    and not exists (select from private_post_search e where e.post_id = s.id and e.is_for_friends))));
begin
    perform index_tags(changed);
    perform index_words(changed);
end
$$;

-- What is narrowed or deleted is taken out in the same transaction: its text is not left where everybody reads.
create function narrow_words()
    returns trigger
    language plpgsql
as $$
begin
    delete from post_search where post_id = new.id;
    if new.deleted_at is not null or new.privacy_level = 'custom' then
        delete from private_post_search where post_id = new.id;
    end if;
    return null;
end
$$;

create trigger posts_narrow_words after update on posts
    for each row
    when ((old.deleted_at is null and new.deleted_at is not null)
          or (old.privacy_level, old.audience) is distinct from (new.privacy_level, new.audience))
    execute function narrow_words();

-- The newest posts that match and that the person of the transaction sees, public and private ones, so many of each; and how
-- well each matches. What matches everything finds nothing. Public ones are looked up by a statement that is planned for
-- each question, for which index serves depends on how common its words are; whether they are seen is asked by one that is
-- planned once a connection, for under policies planning takes ten times as long as running. An index does not know where
-- words stand: a phrase is looked for among the newest five times as many that hold all its words.
-- Pages are in memory or on a disk without a head: what lies scattered costs hardly more than what lies in a row.
create function find_posts(words tsquery, keys tsquery, since timestamptz, until timestamptz, newest integer)
    returns table (post_id uuid, created_at timestamptz, rank bigint)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set random_page_cost = 1.1
    rows 100
as $$
declare
    asked constant tsquery := words && keys;
    together constant tsquery := regexp_replace(asked::text, '<(-|\d+)>', '&', 'g');
    weights constant real[] := '{0.1, 0.2, 0.4, 1.0}';
    last_at timestamptz := until;
    last_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    ids uuid[];
    ats timestamptz[];
    versions bigint[];
    ranks bigint[];
    part integer;
    missing integer := newest;
begin
    if querytree(asked) in ('', 'T') then
        return;
    end if;

    loop
        execute 'select array_agg(c.post_id), array_agg(c.created_at), array_agg(c.version),
                        array_agg((ts_rank_cd($6, c.tsv, $7) * 1000000)::bigint)
                   from (select n.post_id, n.created_at, n.version, n.tsv
                           from (select e.post_id, e.created_at, e.version, e.tsv
                                   from post_search e
                                  where e.tsv @@ $8 and e.created_at >= $2 and (e.created_at, e.post_id) < ($3, $4)
                                  order by e.created_at desc, e.post_id desc
                                  limit $9) n
                          where n.tsv @@ $1
                          order by n.created_at desc, n.post_id desc
                          limit $5) c'
           into ids, ats, versions, ranks
          using asked, since, last_at, last_id, newest, weights, words, together,
                case when together = asked then newest else 5 * newest end;
        return query
        select c.id, c.at, c.score
          from unnest(ids, ats, versions, ranks) as c (id, at, version, score)
         where (select p.version from posts p where p.id = c.id and p.deleted_at is null) = c.version
         limit missing;
        get diagnostics part = row_count;
        missing := missing - part;
        exit when missing = 0 or coalesce(cardinality(ids), 0) < newest;
        last_at := ats[newest];
        last_id := ids[newest];
    end loop;

    return query
    select distinct on (e.created_at, e.post_id)
           e.post_id, e.created_at, (ts_rank_cd(weights, e.tsv, words) * 1000000)::bigint
      from private_post_search e
     where e.scope_id = any (array(select (select acting_person()) union all select b.id from befriended b))
       and e.tsv @@ asked and e.created_at >= since and e.created_at <= until
       and (select p.version from posts p where p.id = e.post_id and p.deleted_at is null) = e.version
     order by e.created_at desc, e.post_id desc
     limit newest;
end
$$;

select index_words(array(select id from posts));
