-- What a person sees of the replicas: their own relations, and the names of all, for a post carries its author's card: open
-- without a condition, because every post that is read asks for them. A person whose account has not arrived yet adds what
-- their token says of it, which any event overwrites (docs/decisions/0170).
create policy relations_own on relations for select
    using ((select acting_person()) = any (array[first_id, second_id]));
create policy accounts_seen on accounts for select using (true);
create policy accounts_provisional on accounts for insert
    with check (id = (select acting_person()) and version = 0);
create policy people_seen on people for select using (true);

create index relations_friends_first on relations (first_id, second_id) where friendship = 'accepted';
create index relations_friends_second on relations (second_id, first_id) where friendship = 'accepted';
create index relations_blocks_first on relations (first_id) where is_blocked_by_first or is_blocked_by_second;
create index relations_blocks_second on relations (second_id) where is_blocked_by_first or is_blocked_by_second;

-- Whom a block hides from the person of this transaction, whoever of the two blocked. They are few, so whoever asks reads
-- them once a statement.
create view unseen_people with (security_invoker = true) as
    select second_id as id from relations
     where first_id = (select acting_person()) and (is_blocked_by_first or is_blocked_by_second)
    union all
    select first_id from relations
     where second_id = (select acting_person()) and (is_blocked_by_first or is_blocked_by_second);

-- Posts. A share is a post that names what it shares, and is for whom that is for: audience_owner_id, privacy_level and
-- audience are then those of the shared post (docs/decisions/0172). A deleted post keeps its id and whose it was.
-- created_at is when it was published, of a draft when it was begun. Counts are moved by a job, so that those who like a
-- post do not wait for each other; edited_at, not updated_at, is when its author changed it.
create table posts (
    id                uuid         primary key default gen_random_uuid(),
    user_id           uuid         not null,
    content           text         not null,
    media_ids         uuid[]       not null default '{}',
    location          varchar(255),
    privacy_level     varchar(20)  not null default 'friends',
    audience          uuid[]       not null default '{}',
    audience_owner_id uuid         not null,
    tags              text[]       not null default '{}',
    mentions          uuid[]       not null default '{}',
    metadata          jsonb,
    shared_post_id    uuid,
    like_count        integer      not null default 0,
    love_count        integer      not null default 0,
    laugh_count       integer      not null default 0,
    angry_count       integer      not null default 0,
    sad_count         integer      not null default 0,
    comment_count     integer      not null default 0,
    share_count       integer      not null default 0,
    is_published      boolean      not null default true,
    version           bigint       not null default 1,
    edited_at         timestamptz,
    deleted_at        timestamptz,
    created_at        timestamptz  not null default now(),
    updated_at        timestamptz  not null default now(),
    constraint posts_shared_post_fk foreign key (shared_post_id) references posts (id),
    constraint posts_privacy_level_check check (privacy_level in ('public', 'friends', 'custom')),
    constraint posts_content_length check (char_length(content) <= 10000),
    constraint posts_content_not_empty check (
        char_length(trim(content)) > 0 or cardinality(media_ids) > 0 or shared_post_id is not null
        or deleted_at is not null),
    constraint posts_audience_check check (
        case privacy_level when 'custom' then cardinality(audience) > 0 or deleted_at is not null
                           else cardinality(audience) = 0 end),
    constraint posts_own_audience check (audience_owner_id = user_id or shared_post_id is not null),
    constraint posts_metadata_check check (jsonb_typeof(metadata) = 'object'),
    constraint posts_like_count_positive check (like_count >= 0),
    constraint posts_love_count_positive check (love_count >= 0),
    constraint posts_laugh_count_positive check (laugh_count >= 0),
    constraint posts_angry_count_positive check (angry_count >= 0),
    constraint posts_sad_count_positive check (sad_count >= 0),
    constraint posts_comment_count_positive check (comment_count >= 0),
    constraint posts_share_count_positive check (share_count >= 0)
) with (fillfactor = 90);

create index idx_posts_user_id on posts (user_id, created_at desc, id desc) where deleted_at is null;
create index idx_posts_drafts on posts (user_id, created_at desc, id desc)
    where not is_published and deleted_at is null;
create index idx_posts_created_at on posts (created_at desc, id desc)
    where privacy_level = 'public' and is_published and deleted_at is null;
create index idx_posts_shares on posts (shared_post_id, created_at desc, id desc)
    where shared_post_id is not null and deleted_at is null;
create unique index posts_shared_once on posts (user_id, shared_post_id)
    where shared_post_id is not null and deleted_at is null;

-- What a post said before it was changed, and to whom: who sees the post sees the versions that were for them, too.
create table post_edits (
    post_id       uuid        not null,
    version       bigint      not null,
    user_id       uuid        not null,
    content       text        not null,
    privacy_level varchar(20) not null,
    audience      uuid[]      not null,
    written_at    timestamptz not null,
    constraint post_edits_pkey primary key (post_id, version),
    constraint post_edits_post_fk foreign key (post_id) references posts (id)
);

-- A deleted comment keeps its place while others reply to it, without its text.
create table comments (
    id                uuid        primary key default gen_random_uuid(),
    post_id           uuid        not null,
    user_id           uuid        not null,
    parent_comment_id uuid,
    content           text        not null,
    like_count        integer     not null default 0,
    love_count        integer     not null default 0,
    laugh_count       integer     not null default 0,
    angry_count       integer     not null default 0,
    sad_count         integer     not null default 0,
    reply_count       integer     not null default 0,
    version           bigint      not null default 1,
    edited_at         timestamptz,
    deleted_at        timestamptz,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    constraint comments_post_fk foreign key (post_id) references posts (id) on delete cascade,
    constraint comments_parent_fk foreign key (parent_comment_id) references comments (id) on delete cascade,
    constraint comments_content_length check (char_length(content) <= 10000),
    constraint comments_content_not_empty check (char_length(trim(content)) > 0 or deleted_at is not null),
    constraint comments_like_count_positive check (like_count >= 0),
    constraint comments_love_count_positive check (love_count >= 0),
    constraint comments_laugh_count_positive check (laugh_count >= 0),
    constraint comments_angry_count_positive check (angry_count >= 0),
    constraint comments_sad_count_positive check (sad_count >= 0),
    constraint comments_reply_count_positive check (reply_count >= 0)
) with (fillfactor = 90);

create index idx_comments_post_id on comments (post_id, created_at, id) where parent_comment_id is null;
create index idx_comments_parent on comments (parent_comment_id, created_at, id) where parent_comment_id is not null;
create index idx_comments_user_id on comments (user_id, post_id) where deleted_at is null;

-- A reaction that is taken back keeps its row, because events about it are ordered by its version.
create table reactions (
    id         uuid        primary key default gen_random_uuid(),
    user_id    uuid        not null,
    post_id    uuid,
    comment_id uuid,
    type       varchar(20) not null,
    version    bigint      not null default 1,
    removed_at timestamptz,
    created_at timestamptz not null default now(),
    constraint reactions_post_fk foreign key (post_id) references posts (id) on delete cascade,
    constraint reactions_comment_fk foreign key (comment_id) references comments (id) on delete cascade,
    constraint reactions_type_check check (type in ('like', 'love', 'laugh', 'angry', 'sad')),
    constraint reactions_target_check check (num_nonnulls(post_id, comment_id) = 1),
    constraint reactions_post_unique unique (user_id, post_id, type),
    constraint reactions_comment_unique unique (user_id, comment_id, type)
);

create index idx_reactions_post_id on reactions (post_id, created_at desc, id desc)
    where post_id is not null and removed_at is null;
create index idx_reactions_comment_id on reactions (comment_id, created_at desc, id desc)
    where comment_id is not null and removed_at is null;

-- What is still to be added to the counts of posts and comments: written by whoever likes or comments, in their own
-- transaction, and taken by a job, which alone changes the counts (docs/decisions/0174). Readers add it, at every read, so
-- it is open without a condition: these are numbers of posts, and nothing of anybody's.
create table pending_counts (
    id         bigint      primary key generated always as identity,
    post_id    uuid        not null,
    comment_id uuid,
    kind       varchar(20) not null,
    amount     integer     not null,
    constraint pending_counts_kind_check check (
        kind in ('like', 'love', 'laugh', 'angry', 'sad', 'comment', 'share', 'reply'))
);

create index idx_pending_counts_target on pending_counts (post_id, comment_id);

create trigger posts_updated_at before update on posts
    for each row execute function touch_updated_at();
create trigger comments_updated_at before update on comments
    for each row execute function touch_updated_at();

alter table posts enable row level security;
alter table posts force row level security;
alter table post_edits enable row level security;
alter table post_edits force row level security;
alter table comments enable row level security;
alter table comments force row level security;
alter table reactions enable row level security;
alter table reactions force row level security;
alter table pending_counts enable row level security;
alter table pending_counts force row level security;

-- Who sees a post: the rule of every read (docs/decisions/0171). Its author does. Others do when it is published, neither
-- its author nor whoever's audience it is for is closed or hidden from them by a block, and they are of that audience. The
-- two are one, save for shares. Asked by scalar sub-selects on unique keys, because an EXISTS is planned twice, and
-- once a row, because few rows are looked at and whoever asks may have many relations.
create policy posts_own on posts
    using (user_id = (select acting_person()) or (select acting_as_system()));
create policy posts_seen on posts for select
    using ((select acting_person()) is not null
           and is_published and deleted_at is null
           and (select a.is_active is not true from accounts a where a.id = posts.user_id) is not true
           and case coalesce((select case when r.is_blocked_by_first or r.is_blocked_by_second then 'blocked'
                                          else r.friendship end
                                from relations r
                               where r.first_id = least(posts.audience_owner_id, (select acting_person()))
                                 and r.second_id = greatest(posts.audience_owner_id, (select acting_person()))), 'none')
                   when 'blocked' then false
                   when 'accepted' then privacy_level <> 'custom' or (select acting_person()) = any (audience)
                   else privacy_level = 'public'
                       or (privacy_level = 'custom' and (select acting_person()) = any (audience))
                       or audience_owner_id = (select acting_person())
               end
           and (user_id = audience_owner_id
                or ((select a.is_active is not true from accounts a where a.id = posts.audience_owner_id) is not true
                    and user_id not in (select id from unseen_people))));

-- Whether the person of this transaction sees a post; for policies of what is read together with others' posts, where the
-- plan of the rule itself would be part of every statement although it is hardly ever asked.
create function sees_post(asked uuid)
    returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from posts p where p.id = asked);
end
$$;

-- Everything about a post is seen by whoever sees the post, save what is of people hidden from them. A person writes
-- what is theirs, about posts that they see.
create policy post_edits_seen on post_edits for select
    using ((select acting_as_system())
           or ((select p.id from posts p where p.id = post_edits.post_id) is not null
               and (user_id = (select acting_person())
                    or case privacy_level
                           when 'public' then true
                           when 'custom' then (select acting_person()) = any (audience)
                           else (select r.friendship
                                   from relations r
                                  where r.first_id = least(post_edits.user_id, (select acting_person()))
                                    and r.second_id = greatest(post_edits.user_id, (select acting_person())))
                                = 'accepted'
                       end)));
create policy post_edits_added on post_edits for insert
    with check (user_id = (select acting_person()) or (select acting_as_system()));
create policy post_edits_removed on post_edits for delete
    using (user_id = (select acting_person()) or (select acting_as_system()));

create policy comments_seen on comments for select
    using ((select acting_as_system())
           or ((select p.id from posts p where p.id = comments.post_id) is not null
               and user_id not in (select id from unseen_people)
               and (user_id = (select acting_person())
                    or (select a.is_active is not true from accounts a where a.id = comments.user_id) is not true)));
create policy comments_added on comments for insert
    with check ((select acting_as_system())
                or (user_id = (select acting_person())
                    and (select p.id from posts p where p.id = comments.post_id) is not null));
create policy comments_changed on comments for update
    using (user_id = (select acting_person()) or (select acting_as_system()));
create policy comments_removed on comments for delete
    using ((select acting_as_system()));

create function sees_comment(asked uuid)
    returns boolean
    language plpgsql stable
as $$
begin
    return exists (select from comments c where c.id = asked);
end
$$;

create policy reactions_seen on reactions for select
    using (user_id = (select acting_person())
           or (select acting_as_system())
           or (case when comment_id is null then sees_post(post_id) else sees_comment(comment_id) end
               and user_id not in (select id from unseen_people)
               and (select a.is_active is not true from accounts a where a.id = reactions.user_id) is not true));
create policy reactions_added on reactions for insert
    with check ((select acting_as_system())
                or (user_id = (select acting_person())
                    and case when comment_id is null then sees_post(post_id) else sees_comment(comment_id) end));
create policy reactions_changed on reactions for update
    using (user_id = (select acting_person()) or (select acting_as_system()));
create policy reactions_removed on reactions for delete
    using ((select acting_as_system()));

create policy pending_counts_seen on pending_counts for select using (true);
create policy pending_counts_added on pending_counts for insert
    with check ((select acting_as_system()) or sees_post(post_id));
create policy pending_counts_taken on pending_counts for delete
    using ((select acting_as_system()));
