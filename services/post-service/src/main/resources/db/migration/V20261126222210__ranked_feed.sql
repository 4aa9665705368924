-- How much people react to an author: reactions + 2 x comments of their public posts, by UTC days of the last thirty
-- (docs/decisions/0176). A post of theirs counts for its day, whenever people react to it.
create table author_engagement_days (
    user_id    uuid    not null,
    day        date    not null,
    posts      integer not null,
    engagement bigint  not null,
    constraint author_engagement_days_pkey primary key (user_id, day)
);

create index idx_author_engagement_days_day on author_engagement_days (day);

-- The sums of those days, and what they multiply a post's score by: never less than 1.
create table author_engagement (
    user_id    uuid    not null,
    posts      integer not null default 0,
    engagement bigint  not null default 0,
    factor     double precision not null generated always as (
        greatest(engagement::double precision / nullif(posts, 0), 1)) stored,
    constraint author_engagement_pkey primary key (user_id)
);

-- Public posts of the last seven days, with their score but for what their age adds to it.
create table recent_public_posts (
    post_id    uuid             not null,
    user_id    uuid             not null,
    created_at timestamptz      not null,
    engagement bigint           not null,
    score      double precision not null,
    constraint recent_public_posts_pkey primary key (post_id)
);

create index idx_recent_public_posts_score on recent_public_posts (score desc, created_at desc, post_id desc);
create index idx_recent_public_posts_created_at on recent_public_posts (created_at);

-- The order of a ranked feed as its first page found it. Losing it costs a reader to start again.
create unlogged table feed_snapshots (
    id         uuid        not null,
    owner_id   uuid        not null,
    created_at timestamptz not null,
    post_ids   uuid[]      not null,
    whys       text[]      not null,
    constraint feed_snapshots_pkey primary key (id)
);

create index idx_feed_snapshots_created_at on feed_snapshots (created_at);
create index idx_feed_snapshots_owner on feed_snapshots (owner_id);

alter table author_engagement_days enable row level security;
alter table author_engagement_days force row level security;
alter table author_engagement enable row level security;
alter table author_engagement force row level security;
alter table recent_public_posts enable row level security;
alter table recent_public_posts force row level security;
alter table feed_snapshots enable row level security;
alter table feed_snapshots force row level security;

create policy author_engagement_days_service on author_engagement_days using ((select acting_as_system()));
create policy author_engagement_service on author_engagement using ((select acting_as_system()));
create policy author_engagement_of_friends on author_engagement for select
    using (user_id = (select acting_person())
           or (select r.friendship
                 from relations r
                where r.first_id = least(author_engagement.user_id, (select acting_person()))
                  and r.second_id = greatest(author_engagement.user_id, (select acting_person()))) = 'accepted');
create policy recent_public_posts_service on recent_public_posts using ((select acting_as_system()));
create policy recent_public_posts_seen on recent_public_posts for select
    using ((select acting_person()) is not null
           and (select p.id from posts p where p.id = recent_public_posts.post_id) is not null);
create policy feed_snapshots_own on feed_snapshots
    using (owner_id = (select acting_person()) or (select acting_as_system()));
