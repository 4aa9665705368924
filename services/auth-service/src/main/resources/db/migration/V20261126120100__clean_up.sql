-- What is removed is found by its time.
create index idx_sessions_ended_at on sessions (ended_at) where ended_at is not null;
create index idx_password_resets_expires_at on password_resets (expires_at);
create index idx_email_verifications_expires_at on email_verifications (expires_at);
