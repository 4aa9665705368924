alter policy email_verifications_service on email_verifications
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
alter policy email_verifications_own on email_verifications
    using (user_id::text = (select current_setting('app.current_user_id', true)));
alter table email_verifications no force row level security;
alter policy password_resets_service on password_resets
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
alter policy password_resets_own on password_resets
    using (user_id::text = (select current_setting('app.current_user_id', true)));
alter table password_resets no force row level security;
alter policy refresh_tokens_service on refresh_tokens
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
alter policy refresh_tokens_own on refresh_tokens
    using (user_id::text = (select current_setting('app.current_user_id', true)));
alter table refresh_tokens no force row level security;
alter policy sessions_service on sessions
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
alter policy sessions_own on sessions
    using (user_id::text = (select current_setting('app.current_user_id', true)));
alter table sessions no force row level security;

drop policy signing_keys_service on signing_keys;
drop policy users_service on users;
drop policy users_own on users;
alter table signing_keys no force row level security;
alter table signing_keys disable row level security;
alter table users no force row level security;
alter table users disable row level security;

drop trigger users_updated_at on users;

drop index users_username_key;
drop index users_email_key;
alter table users drop column email_key, drop column username_key;
create unique index users_email_key on users (lower(email));
create unique index users_username_key on users (lower(username));
