-- Looked up under a policy, as in auth_db: by a stored column, because lower(…) is not leakproof (docs/decisions/0093).
alter table user_profiles
    add column username_key text generated always as (lower(username)) stored,
    add column email_key    text generated always as (lower(email)) stored;

drop index idx_user_profiles_email;
drop index idx_user_profiles_username;
create index idx_user_profiles_email on user_profiles (email_key);
create index idx_user_profiles_username on user_profiles (username_key);

create trigger user_profiles_updated_at before update on user_profiles
    for each row execute function touch_updated_at();
create trigger privacy_settings_updated_at before update on privacy_settings
    for each row execute function touch_updated_at();
create trigger friendships_updated_at before update on friendships
    for each row execute function touch_updated_at();

alter table user_profiles enable row level security;
alter table user_profiles force row level security;
alter table privacy_settings enable row level security;
alter table privacy_settings force row level security;
alter table friendships enable row level security;
alter table friendships force row level security;

-- What a person sees of others (docs/decisions/0094). Policies that ask another table meet its policies in turn:
-- profiles ask settings and relations, settings ask relations, relations ask nobody. They ask by scalar sub-selects on
-- unique keys, for an EXISTS is planned twice, and at each level twice again.
--
-- Friendships: both see and write what is between them; who is friends with whom, every signed-in person sees.
create policy friendships_own on friendships
    using ((select acting_person()) = any (array[user1_id, user2_id]) or (select acting_as_system()));
create policy friendships_seen on friendships for select
    using (status = 'accepted' and (select acting_person()) is not null);

-- Settings: their owner's; read by whoever is not blocked and did not block. The blocks of a person are few, and read once
-- a statement rather than once a row.
create index idx_friendships_blocks_user1 on friendships (user1_id) where is_blocked_by_user1 or is_blocked_by_user2;
create index idx_friendships_blocks_user2 on friendships (user2_id) where is_blocked_by_user1 or is_blocked_by_user2;

create policy privacy_settings_own on privacy_settings
    using (user_id = (select acting_person()) or (select acting_as_system()));
create policy privacy_settings_seen on privacy_settings for select
    using ((select acting_person()) is not null
           and user_id not in (
               select case f.user1_id when (select acting_person()) then f.user2_id else f.user1_id end
                 from friendships f
                where (f.user1_id = (select acting_person()) or f.user2_id = (select acting_person()))
                  and (f.is_blocked_by_user1 or f.is_blocked_by_user2)));

-- Profiles: their owner's; seen where active, not private, and the settings are seen, which a block hides; and by
-- friends, and by the other of a friend request, whatever the settings: what a relation is, no block is (a constraint).
create policy user_profiles_own on user_profiles
    using (id = (select acting_person()) or (select acting_as_system()));
create policy user_profiles_seen on user_profiles for select
    using ((select acting_person()) is not null
           and is_active
           and ((select s.profile_visibility from privacy_settings s where s.user_id = user_profiles.id) <> 'private'
                or (select f.status
                      from friendships f
                     where f.user1_id = least(user_profiles.id, (select acting_person()))
                       and f.user2_id = greatest(user_profiles.id, (select acting_person()))) <> 'none'));
