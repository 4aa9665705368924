-- The device as people call it, read from the user agent when the session starts.
alter table sessions add column device varchar(100);

-- A person's open sessions, the last used first.
create index idx_sessions_open on sessions (user_id, last_used_at desc, id desc) where ended_at is null;
-- Accounts as admins leaf through them, the newest first.
create index idx_users_created_at on users (created_at desc, id desc);
