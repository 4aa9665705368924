-- Accounts that are opened when their address is confirmed, where plaza.auth.registration is verify-first
-- (docs/decisions/0121). Whoever asks for one is not looked for: neither address nor name is unique here.
-- token_hash is null until the mail with the link is sent.
create table pending_registrations (
    id            uuid         primary key,
    email         varchar(255) not null,
    username      varchar(50)  not null,
    password_hash varchar(255) not null,
    first_name    varchar(100) not null,
    last_name     varchar(100) not null,
    token_hash    varchar(255),
    expires_at    timestamptz  not null,
    created_at    timestamptz  not null,
    constraint pending_registrations_token_hash_key unique (token_hash)
);

create index idx_pending_registrations_expires_at on pending_registrations (expires_at);

alter table pending_registrations enable row level security;
alter table pending_registrations force row level security;

create policy pending_registrations_service on pending_registrations using ((select acting_as_system()));

alter table mail_jobs add column registration_id uuid references pending_registrations (id) on delete cascade;

create index idx_mail_jobs_registration_id on mail_jobs (registration_id) where registration_id is not null;
