-- What people may find in their timelines. Entries are candidates: whoever reads them sees of the posts what policies show
-- at that moment (docs/decisions/0175), so an entry too many harms nobody and one missing is a fault.
create table timeline_entries (
    owner_id   uuid        not null,
    created_at timestamptz not null,
    post_id    uuid        not null,
    constraint timeline_entries_pkey primary key (owner_id, created_at, post_id)
);

-- Pairs whose relation has changed: after that is committed, a job brings both timelines in line with it.
create table timeline_jobs (
    first_id     uuid        not null,
    second_id    uuid        not null,
    requested_at timestamptz not null default now(),
    constraint timeline_jobs_pkey primary key (first_id, second_id)
);

-- Authors with so many friends that their posts are no longer entered into each timeline, and who reads theirs instead.
create table heavy_authors (
    author_id uuid    not null,
    is_spread boolean not null default false,
    constraint heavy_authors_pkey primary key (author_id)
);

create index idx_heavy_authors_new on heavy_authors (author_id) where not is_spread;

create table pulled_authors (
    viewer_id uuid not null,
    author_id uuid not null,
    constraint pulled_authors_pkey primary key (viewer_id, author_id)
);

create index idx_pulled_authors_author on pulled_authors (author_id);

-- What an author has written before a moment and is not among the entries of the reader, the newest first. A function, so
-- that the rules about posts are planned for those alone who pull somebody.
create function pulled_posts(author uuid, before_at timestamptz, before_id uuid, wanted integer)
    returns table (created_at timestamptz, post_id uuid)
    language plpgsql stable
as $$
begin
    return query
    select p.created_at, p.id
      from posts p
     where p.user_id = author and p.deleted_at is null and p.is_published
       and (p.created_at, p.id) < (before_at, before_id)
       and (select e.post_id
              from timeline_entries e
             where e.owner_id = (select acting_person()) and e.created_at = p.created_at and e.post_id = p.id) is null
     order by p.created_at desc, p.id desc
     limit wanted;
end
$$;

alter table timeline_entries enable row level security;
alter table timeline_entries force row level security;
alter table timeline_jobs enable row level security;
alter table timeline_jobs force row level security;
alter table heavy_authors enable row level security;
alter table heavy_authors force row level security;
alter table pulled_authors enable row level security;
alter table pulled_authors force row level security;

create policy timeline_entries_own on timeline_entries
    using (owner_id = (select acting_person()) or (select acting_as_system()));
create policy timeline_jobs_service on timeline_jobs using ((select acting_as_system()));
create policy heavy_authors_service on heavy_authors using ((select acting_as_system()));
create policy pulled_authors_service on pulled_authors using ((select acting_as_system()));
create policy pulled_authors_own on pulled_authors for select using (viewer_id = (select acting_person()));
