-- Accounts. E-mail addresses and usernames are unique regardless of case: the two unique indexes below replace plain
-- UNIQUE constraints, which they imply (docs/decisions/0070).
create table users (
    id                uuid         primary key default gen_random_uuid(),
    email             varchar(255) not null,
    username          varchar(50)  not null,
    password_hash     varchar(255) not null,
    is_active         boolean      not null default true,
    is_email_verified boolean      not null default false,
    version           bigint       not null default 1,
    created_at        timestamptz  not null default now(),
    updated_at        timestamptz  not null default now(),
    constraint users_email_check check (email ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$'),
    constraint users_username_check check (username ~* '^[a-zA-Z0-9_]{3,50}$'),
    constraint users_password_length check (char_length(password_hash) >= 60)
);

create unique index users_email_key on users (lower(email));
create unique index users_username_key on users (lower(username));

-- A session is one sign-in on one device and the family of all refresh tokens that followed from it
-- (docs/decisions/0071). token_hash is the hash of the family's current token.
create table sessions (
    id           uuid         primary key default gen_random_uuid(),
    user_id      uuid         not null references users (id) on delete cascade,
    token_hash   varchar(255) not null,
    expires_at   timestamptz  not null,
    ip_address   inet,
    user_agent   text,
    created_at   timestamptz  not null default now(),
    last_used_at timestamptz  not null default now(),
    ended_at     timestamptz,
    constraint sessions_token_hash_unique unique (token_hash)
);

create index idx_sessions_user_id on sessions (user_id);
create index idx_sessions_expires_at on sessions (expires_at);

-- rotated_at: when the token was exchanged for its successor; null for the one that is current.
create table refresh_tokens (
    id         uuid         primary key default gen_random_uuid(),
    user_id    uuid         not null references users (id) on delete cascade,
    session_id uuid         not null references sessions (id) on delete cascade,
    token_hash varchar(255) not null,
    expires_at timestamptz  not null,
    is_revoked boolean      not null default false,
    rotated_at timestamptz,
    created_at timestamptz  not null default now(),
    constraint refresh_tokens_token_hash_unique unique (token_hash)
);

create index idx_refresh_tokens_user_id on refresh_tokens (user_id);
create index idx_refresh_tokens_session_id on refresh_tokens (session_id);
create index idx_refresh_tokens_expires_at on refresh_tokens (expires_at);

create table password_resets (
    id         uuid         primary key default gen_random_uuid(),
    user_id    uuid         not null references users (id) on delete cascade,
    token_hash varchar(255) not null,
    expires_at timestamptz  not null,
    used_at    timestamptz,
    created_at timestamptz  not null default now()
);

create unique index idx_password_resets_token on password_resets (token_hash);
create index idx_password_resets_user_id on password_resets (user_id);

create table email_verifications (
    id          uuid         primary key default gen_random_uuid(),
    user_id     uuid         not null references users (id) on delete cascade,
    token_hash  varchar(255) not null,
    email       varchar(255) not null,
    expires_at  timestamptz  not null,
    verified_at timestamptz,
    created_at  timestamptz  not null default now()
);

create unique index idx_email_verifications_token on email_verifications (token_hash);
create index idx_email_verifications_user_id on email_verifications (user_id);

-- Each person reaches their own rows, the service itself reaches all. Not on users, which is looked up by lower(…): a
-- function that is not leakproof, so under a policy no index would serve it (docs/decisions/0072).
alter table sessions enable row level security;
alter table refresh_tokens enable row level security;
alter table password_resets enable row level security;
alter table email_verifications enable row level security;

create policy sessions_own on sessions
    using (user_id::text = (select current_setting('app.current_user_id', true)));
create policy sessions_service on sessions
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
create policy refresh_tokens_own on refresh_tokens
    using (user_id::text = (select current_setting('app.current_user_id', true)));
create policy refresh_tokens_service on refresh_tokens
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
create policy password_resets_own on password_resets
    using (user_id::text = (select current_setting('app.current_user_id', true)));
create policy password_resets_service on password_resets
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
create policy email_verifications_own on email_verifications
    using (user_id::text = (select current_setting('app.current_user_id', true)));
create policy email_verifications_service on email_verifications
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
