drop table post_tags;
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

alter table post_tags enable row level security;
alter table post_tags force row level security;
create policy post_tags_seen on post_tags for select
    using ((select acting_as_system()) or sees_post(post_id));
create policy post_tags_own on post_tags
    using (user_id = (select acting_person()) or (select acting_as_system()));

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

create or replace function narrow_tags()
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

drop trigger posts_narrow_tags on posts;
create trigger posts_narrow_tags after update on posts
    for each row
    when (old.tags <> '{}'
          and ((old.deleted_at is null and new.deleted_at is not null)
               or (old.privacy_level = 'public' and new.privacy_level <> 'public')))
    execute function narrow_tags();

select index_tags(array(select id from posts where tags <> '{}'));

drop view posts_by_scope;
drop function everybody();
