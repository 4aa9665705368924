-- Posts by their tags, written by consumers of this service's own events (docs/decisions/0178). A row may be older than its
-- post for a moment, so whoever reads asks the post itself.
create table post_tags (
    tag        text        collate "C" not null,
    created_at timestamptz not null,
    post_id    uuid        not null,
    user_id    uuid        not null,
    is_public  boolean     not null,
    constraint post_tags_pkey primary key (tag, created_at, post_id)
);

create index idx_post_tags_post_id on post_tags (post_id);
create index idx_post_tags_recent on post_tags (created_at, tag, user_id) where is_public;

-- What people write about in public lately: kept by a job, for every reader. authors are counted, not posts, so that nobody
-- makes a trend by themselves.
create table trending_tags (
    tag          text    collate "C" primary key,
    author_count integer not null,
    post_count   integer not null
);

create index idx_trending_tags_rank on trending_tags (author_count desc, post_count desc, tag);

-- Whose the posts of a trend are; a reader takes from it what is of people hidden from them, and sees nothing else of it.
create table trending_authors (
    user_id    uuid    not null,
    tag        text    collate "C" not null,
    post_count integer not null,
    constraint trending_authors_pkey primary key (user_id, tag)
);

alter table post_tags enable row level security;
alter table post_tags force row level security;
alter table trending_tags enable row level security;
alter table trending_tags force row level security;
alter table trending_authors enable row level security;
alter table trending_authors force row level security;

create policy post_tags_seen on post_tags for select
    using ((select acting_as_system()) or sees_post(post_id));
create policy post_tags_own on post_tags
    using (user_id = (select acting_person()) or (select acting_as_system()));
create policy trending_tags_seen on trending_tags for select
    using ((select acting_person()) is not null or (select acting_as_system()));
create policy trending_tags_kept on trending_tags
    using ((select acting_as_system()));
create policy trending_authors_hidden on trending_authors for select
    using ((select acting_as_system()) or user_id in (select id from unseen_people));
create policy trending_authors_kept on trending_authors
    using ((select acting_as_system()));

-- What others see of published posts: a share is for whom the shared post is for now.
create view indexable_posts with (security_invoker = true) as
    select p.id, p.user_id, p.audience_owner_id, p.shared_post_id, p.created_at, p.version, p.tags, p.content,
           coalesce(o.privacy_level, p.privacy_level) as privacy_level,
           coalesce(o.audience, p.audience) as audience
      from posts p
      left join posts o on o.id = p.shared_post_id
     where p.is_published and p.deleted_at is null and o.deleted_at is null;

-- Makes the tags of these posts right. Planning under policies takes ten times as long as the statements do, so it is done
-- once a connection; by indexes, for the plan must still be right when the tables have grown.
create function index_tags(posts uuid[])
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
       and not exists (select from indexable_posts p where p.id = changed.id and t.tag = any (p.tags));

    insert into post_tags (tag, created_at, post_id, user_id, is_public)
    select w.tag, p.created_at, p.id, p.user_id, p.privacy_level = 'public'
      from unnest(posts) as changed (id)
      join indexable_posts p on p.id = changed.id
     cross join unnest(p.tags) as w (tag)
        on conflict (tag, created_at, post_id) do update
       set is_public = excluded.is_public
     where post_tags.is_public <> excluded.is_public;
end
$$;

-- What is narrowed or deleted is taken out in the same transaction, so that no count and no list is late.
create function narrow_tags()
    returns trigger
    language plpgsql
as $$
begin
    if new.deleted_at is not null then
        delete from post_tags where post_id = new.id;
    else
        update post_tags set is_public = false where post_id = new.id and is_public;
    end if;
    return null;
end
$$;

create trigger posts_narrow_tags after update on posts
    for each row
    when (old.tags <> '{}'
          and ((old.deleted_at is null and new.deleted_at is not null)
               or (old.privacy_level = 'public' and new.privacy_level <> 'public')))
    execute function narrow_tags();

select index_tags(array(select id from posts where tags <> '{}'));
