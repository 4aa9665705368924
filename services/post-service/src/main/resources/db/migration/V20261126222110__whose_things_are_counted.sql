-- People whose comments, reactions and shares are left out of all counts, because they are deactivated: whoever is here has
-- been taken out once, and is put back once (docs/decisions/0174).
create table uncounted_people (
    user_id uuid        primary key,
    since   timestamptz not null default now()
);

alter table uncounted_people enable row level security;
alter table uncounted_people force row level security;

create policy uncounted_people_service on uncounted_people
    using ((select acting_as_system()));
create policy uncounted_people_seen on uncounted_people for select
    using ((select acting_person()) is not null);

-- Whether what this person does is counted. It stays so until the transaction ends, for who changes it waits; being
-- volatile, the function sees what was committed while it waited itself.
create function is_counted(person uuid) returns boolean
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(person::text, 174));
    return not exists (select from uncounted_people u where u.user_id = person);
end $$;

-- Whether a block hides anybody from the person of the transaction; a function, so that the plan of the question is no part
-- of every read.
create function has_unseen() returns boolean
    language plpgsql stable as $$
begin
    return exists (select from unseen_people);
end $$;

-- How much of a post's counts is of people whom a block hides from the person of the transaction: numbers alone, which no
-- policy can give, so that it is asked as the service. Being stable, it sees what the statement sees that calls it;
-- being strict, it is not called for nothing, which is what those get who ask without having blocks. Its plan is made once a
-- connection, because every post would be planned for.
create function counts_of_unseen(
    post uuid, out likes bigint, out loves bigint, out laughs bigint, out angries bigint, out sads bigint,
    out commented bigint, out shared bigint)
    language plpgsql stable strict set plan_cache_mode = force_generic_plan as $$
declare
    reader uuid := acting_person();
begin
    perform set_config('app.current_user_id', 'system:counts', true);
    with unseen as (
        select h.id
          from (select r.second_id as id from relations r
                 where r.first_id = reader and (r.is_blocked_by_first or r.is_blocked_by_second)
                union all
                select r.first_id from relations r
                 where r.second_id = reader and (r.is_blocked_by_first or r.is_blocked_by_second)) h
         where not exists (select from uncounted_people u where u.user_id = h.id))
    select count(*) filter (where k.kind = 'like'), count(*) filter (where k.kind = 'love'),
           count(*) filter (where k.kind = 'laugh'), count(*) filter (where k.kind = 'angry'),
           count(*) filter (where k.kind = 'sad'), count(*) filter (where k.kind = 'comment'),
           count(*) filter (where k.kind = 'share')
      into likes, loves, laughs, angries, sads, commented, shared
      from (select r.type as kind
              from unseen h join reactions r on r.user_id = h.id and r.post_id = post and r.removed_at is null
            union all
            select 'comment'
              from unseen h join comments c on c.user_id = h.id and c.post_id = post and c.deleted_at is null
            union all
            select 'share'
              from unseen h join posts s on s.user_id = h.id and s.shared_post_id = post and s.deleted_at is null) k;
    perform set_config('app.current_user_id', reader::text, true);
end $$;

-- The same of a comment.
create function counts_of_unseen(
    post uuid, comment uuid, out likes bigint, out loves bigint, out laughs bigint, out angries bigint, out sads bigint,
    out replied bigint)
    language plpgsql stable strict set plan_cache_mode = force_generic_plan as $$
declare
    reader uuid := acting_person();
begin
    perform set_config('app.current_user_id', 'system:counts', true);
    with unseen as (
        select h.id
          from (select r.second_id as id from relations r
                 where r.first_id = reader and (r.is_blocked_by_first or r.is_blocked_by_second)
                union all
                select r.first_id from relations r
                 where r.second_id = reader and (r.is_blocked_by_first or r.is_blocked_by_second)) h
         where not exists (select from uncounted_people u where u.user_id = h.id))
    select count(*) filter (where k.kind = 'like'), count(*) filter (where k.kind = 'love'),
           count(*) filter (where k.kind = 'laugh'), count(*) filter (where k.kind = 'angry'),
           count(*) filter (where k.kind = 'sad'), count(*) filter (where k.kind = 'reply')
      into likes, loves, laughs, angries, sads, replied
      from (select r.type as kind
              from unseen h join reactions r on r.user_id = h.id and r.comment_id = comment and r.removed_at is null
            union all
            select 'reply'
              from unseen h join comments c on c.user_id = h.id and c.post_id = post and c.parent_comment_id = comment
                                           and c.deleted_at is null) k;
    perform set_config('app.current_user_id', reader::text, true);
end $$;

-- Reactions of one type, newest first.
create index idx_reactions_post_type on reactions (post_id, type, created_at desc, id desc)
    where post_id is not null and removed_at is null;
create index idx_reactions_comment_type on reactions (comment_id, type, created_at desc, id desc)
    where comment_id is not null and removed_at is null;
