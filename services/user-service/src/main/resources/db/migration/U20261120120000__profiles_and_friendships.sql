drop function card_is_visible(boolean, boolean, varchar, varchar, boolean);
drop table friendships;
drop table privacy_settings;
drop table user_profiles;
