drop policy user_profiles_blocked on user_profiles;
drop index idx_friendships_blocked_by_user2;
drop index idx_friendships_blocked_by_user1;
alter table friendships
    drop constraint friendships_block_times_check,
    drop column blocked_by_user2_at,
    drop column blocked_by_user1_at;
