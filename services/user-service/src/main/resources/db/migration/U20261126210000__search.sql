-- The extensions stay: provisioning made them, or others may use them by now.
drop trigger privacy_settings_change_search on privacy_settings;
drop trigger privacy_settings_open_search on privacy_settings;
drop trigger user_profiles_are_searchable on user_profiles;
drop function refresh_searchable_owners();
drop function refresh_searchable_person();
drop function refresh_searchable_people(uuid[]);
drop table searchable_people;
drop function searchable(text);
drop function is_found_by_search(boolean, boolean, varchar, varchar, varchar, boolean);
