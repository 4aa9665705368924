-- Posts by their tags and by whom they are for (docs/decisions/0184): a list of a tag meets what its reader may see, and not
-- what a thousand strangers have told their friends under it. scope_id is everybody(), whose friends they are for, or who was
-- chosen. A row may be older than its post for a moment, so whoever reads asks the post itself.
create function everybody()
    returns uuid
    language sql immutable parallel safe
    return '00000000-0000-0000-0000-000000000000'::uuid;

drop table post_tags;
create table post_tags (
    tag            text        collate "C" not null,
    scope_id       uuid        not null,
    created_at     timestamptz not null,
    post_id        uuid        not null,
    is_for_friends boolean     not null,
    user_id        uuid        not null,
    constraint post_tags_pkey primary key (tag, scope_id, created_at, post_id) include (is_for_friends, user_id)
);

create index idx_post_tags_post_id on post_tags (post_id);
create index idx_post_tags_recent on post_tags (created_at, tag, user_id)
    where scope_id = everybody();

alter table post_tags enable row level security;
alter table post_tags force row level security;
create policy post_tags_seen on post_tags for select
    using ((select acting_person()) is not null
           and (scope_id = everybody() or scope_id = (select acting_person())
                or (is_for_friends and scope_id in (select id from befriended)))
           and user_id not in (select id from unseen_people));
create policy post_tags_own on post_tags
    using (user_id = (select acting_person()) or (select acting_as_system()));

-- For whom posts are, a row each; a share of what is for friends is its author's own, too.
create view posts_by_scope with (security_invoker = true) as
    select p.id, p.user_id, p.created_at, p.tags, s.scope_id,
           p.privacy_level = 'friends' and s.scope_id = p.audience_owner_id as is_for_friends
      from indexable_posts p
     cross join lateral (
           select distinct scope_id
             from unnest(case p.privacy_level
                             when 'public' then array[everybody()]
                             when 'friends' then array[p.audience_owner_id, p.user_id]
                             else p.audience || p.audience_owner_id || p.user_id end) as a (scope_id)) s;

create or replace function index_tags(posts uuid[])
    returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
begin
    delete from post_tags t
     using unnest(posts) as changed (id)
     where t.post_id = changed.id
       and not exists (
           select from posts_by_scope p
            where p.id = changed.id and t.tag = any (p.tags)
              and p.scope_id = t.scope_id and p.is_for_friends = t.is_for_friends);

    insert into post_tags (tag, scope_id, created_at, post_id, is_for_friends, user_id)
    select w.tag, p.scope_id, p.created_at, p.id, p.is_for_friends, p.user_id
      from unnest(posts) as changed (id)
      join posts_by_scope p on p.id = changed.id
     cross join unnest(p.tags) as w (tag)
        on conflict do nothing;
end
$$;

-- What is narrowed or deleted is taken out in the same transaction, so that no count and no list is late.
create or replace function narrow_tags()
    returns trigger
    language plpgsql
as $$
begin
    delete from post_tags
     where post_id = new.id
       and (scope_id = everybody()
            or new.deleted_at is not null or new.privacy_level = 'custom');
    return null;
end
$$;

drop trigger posts_narrow_tags on posts;
create trigger posts_narrow_tags after update on posts
    for each row
    when (old.tags <> '{}'
          and ((old.deleted_at is null and new.deleted_at is not null)
               or (old.privacy_level, old.audience) is distinct from (new.privacy_level, new.audience)))
    execute function narrow_tags();

select index_tags(array(select id from posts where tags <> '{}'));
