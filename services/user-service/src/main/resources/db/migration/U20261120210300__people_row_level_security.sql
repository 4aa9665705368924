drop policy user_profiles_seen on user_profiles;
drop policy user_profiles_own on user_profiles;
drop policy privacy_settings_seen on privacy_settings;
drop policy privacy_settings_own on privacy_settings;
drop policy friendships_seen on friendships;
drop policy friendships_own on friendships;

alter table friendships no force row level security;
alter table friendships disable row level security;
alter table privacy_settings no force row level security;
alter table privacy_settings disable row level security;
alter table user_profiles no force row level security;
alter table user_profiles disable row level security;

drop trigger friendships_updated_at on friendships;
drop trigger privacy_settings_updated_at on privacy_settings;
drop trigger user_profiles_updated_at on user_profiles;

drop index idx_friendships_blocks_user2;
drop index idx_friendships_blocks_user1;
drop index idx_user_profiles_username;
drop index idx_user_profiles_email;
alter table user_profiles drop column email_key, drop column username_key;
create index idx_user_profiles_email on user_profiles (lower(email));
create index idx_user_profiles_username on user_profiles (lower(username));
