-- Where comments stand, which is nobody's secret: so a thread holds for readers who see the replies to a comment, but not the
-- comment, because it is deleted or somebody's who is hidden from them; and neither tells which (docs/decisions/0174).
create table comment_places (
    id                uuid        primary key,
    post_id           uuid        not null,
    parent_comment_id uuid,
    created_at        timestamptz not null,
    constraint comment_places_comment_fk foreign key (id) references comments (id) on delete cascade
);

create index idx_comment_places_post_id on comment_places (post_id, created_at, id) where parent_comment_id is null;
create index idx_comment_places_parent on comment_places (parent_comment_id, created_at, id)
    where parent_comment_id is not null;

alter table comment_places enable row level security;
alter table comment_places force row level security;

create policy comment_places_seen on comment_places for select
    using ((select acting_as_system()) or sees_post(post_id));
create policy comment_places_added on comment_places for insert
    with check ((select acting_as_system())
                or (select c.user_id from comments c where c.id = comment_places.id) = (select acting_person()));

create function place_comment() returns trigger
    language plpgsql as $$
begin
    insert into comment_places (id, post_id, parent_comment_id, created_at)
    values (new.id, new.post_id, new.parent_comment_id, new.created_at);
    return null;
end $$;

create trigger comments_placed after insert on comments
    for each row execute function place_comment();

insert into comment_places (id, post_id, parent_comment_id, created_at)
select id, post_id, parent_comment_id, created_at from comments;

-- The author of a post may remove what others say below it.
create policy comments_moderated on comments for update
    using ((select p.user_id from posts p where p.id = comments.post_id) = (select acting_person()));

-- As before, with the post asked for by a function: statements about comments ask this policy several times, and the plan of
-- the rule of posts would be in them as often.
drop policy comments_seen on comments;
create policy comments_seen on comments for select
    using ((select acting_as_system())
           or (sees_post(post_id)
               and user_id not in (select id from unseen_people)
               and (user_id = (select acting_person())
                    or (select a.is_active is not true from accounts a where a.id = comments.user_id) is not true)));
drop policy comments_added on comments;
create policy comments_added on comments for insert
    with check ((select acting_as_system()) or (user_id = (select acting_person()) and sees_post(post_id)));

-- How many replies are seen to a comment of which the person sees the place alone; null where no comment below it is seen, at
-- any depth. The way down leads over places and ends at the first comment. A function, because it is hardly ever asked.
create function seen_replies(place uuid) returns bigint
    language plpgsql stable as $$
begin
    if not exists (
        with recursive below as (
            select k.id from comment_places k where k.parent_comment_id = place
             union all
            select k.id from below b join comment_places k on k.parent_comment_id = b.id)
        select from below b join comments s on s.id = b.id where s.deleted_at is null)
    then
        return null;
    end if;
    return (select count(*) from comments s where s.parent_comment_id = place and s.deleted_at is null);
end $$;
