-- An account is found by its name or address in any case. lower(…) of a column is not leakproof, so that under a policy
-- no index on it would serve; equality with a stored column is (docs/decisions/0093).
alter table users
    add column username_key text generated always as (lower(username)) stored,
    add column email_key    text generated always as (lower(email)) stored;

drop index users_email_key;
drop index users_username_key;
create unique index users_email_key on users (email_key);
create unique index users_username_key on users (username_key);

create trigger users_updated_at before update on users for each row execute function touch_updated_at();

-- Each person reaches their own rows, the service itself reaches all; signing keys are the service's alone. Nobody is
-- exempt, the owner neither.
alter table users enable row level security;
alter table users force row level security;
alter table signing_keys enable row level security;
alter table signing_keys force row level security;
alter table sessions force row level security;
alter table refresh_tokens force row level security;
alter table password_resets force row level security;
alter table email_verifications force row level security;

create policy users_own on users using (id = (select acting_person()));
create policy users_service on users using ((select acting_as_system()));
create policy signing_keys_service on signing_keys using ((select acting_as_system()));

alter policy sessions_own on sessions using (user_id = (select acting_person()));
alter policy sessions_service on sessions using ((select acting_as_system()));
alter policy refresh_tokens_own on refresh_tokens using (user_id = (select acting_person()));
alter policy refresh_tokens_service on refresh_tokens using ((select acting_as_system()));
alter policy password_resets_own on password_resets using (user_id = (select acting_person()));
alter policy password_resets_service on password_resets using ((select acting_as_system()));
alter policy email_verifications_own on email_verifications using (user_id = (select acting_person()));
alter policy email_verifications_service on email_verifications using ((select acting_as_system()));
