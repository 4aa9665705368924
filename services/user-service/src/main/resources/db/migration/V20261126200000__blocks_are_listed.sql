-- When a block began, which the list of one's blocks is ordered by. Earlier blocks count from the last change of their
-- pair.
alter table friendships
    add column blocked_by_user1_at timestamptz,
    add column blocked_by_user2_at timestamptz;

update friendships
   set blocked_by_user1_at = case when is_blocked_by_user1 then updated_at end,
       blocked_by_user2_at = case when is_blocked_by_user2 then updated_at end
 where is_blocked_by_user1 or is_blocked_by_user2;

alter table friendships add constraint friendships_block_times_check check (
    is_blocked_by_user1 = (blocked_by_user1_at is not null)
    and is_blocked_by_user2 = (blocked_by_user2_at is not null));

-- whom a person blocks, newest first, whichever side they stand on
create index idx_friendships_blocked_by_user1 on friendships (user1_id, blocked_by_user1_at desc, id desc)
    where is_blocked_by_user1;
create index idx_friendships_blocked_by_user2 on friendships (user2_id, blocked_by_user2_at desc, id desc)
    where is_blocked_by_user2;

-- One more way to see others (docs/decisions/0094): a person sees those whom they block, active or not, in order to
-- unblock them. Their settings stay hidden, and whatever shows a profile reads those, so this serves the list of blocks
-- alone. PostgreSQL asks the policies of a table from the last name to the first: by this name, blocks are read only for
-- rows that no other policy shows.
create policy user_profiles_blocked on user_profiles for select
    using (id in (
        select f.user2_id from friendships f where f.user1_id = (select acting_person()) and f.is_blocked_by_user1
        union all
        select f.user1_id from friendships f where f.user2_id = (select acting_person()) and f.is_blocked_by_user2));
