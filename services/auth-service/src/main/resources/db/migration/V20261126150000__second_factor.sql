-- A person's authenticator app; confirmed_at is null until they have shown a code of it. The secret is encrypted before it
-- comes here. last_step is that of the last code accepted, so that none is accepted twice (docs/decisions/0130).
create table authenticators (
    user_id      uuid        not null references users (id) on delete cascade,
    secret_jwe   text        not null,
    last_step    bigint      not null default 0,
    wrong_codes  int         not null default 0,
    wrong_since  timestamptz,
    confirmed_at timestamptz,
    created_at   timestamptz not null default now(),
    constraint authenticators_pkey primary key (user_id)
);

create table recovery_codes (
    user_id    uuid        not null references users (id) on delete cascade,
    code_hash  varchar(64) not null,
    used_at    timestamptz,
    created_at timestamptz not null default now(),
    constraint recovery_codes_pkey primary key (user_id, code_hash)
);

-- Who has shown a password and owes a code (docs/decisions/0131).
create table mfa_tickets (
    id              uuid        primary key,
    user_id         uuid        not null references users (id) on delete cascade,
    token_hash      varchar(64) not null,
    account_version bigint      not null,
    wrong_codes     int         not null default 0,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    created_at      timestamptz not null default now(),
    constraint mfa_tickets_token_hash_unique unique (token_hash)
);

create index idx_mfa_tickets_user_id on mfa_tickets (user_id);
create index idx_mfa_tickets_expires_at on mfa_tickets (expires_at);

alter table authenticators enable row level security;
alter table authenticators force row level security;
alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;
alter table mfa_tickets enable row level security;
alter table mfa_tickets force row level security;

create policy authenticators_own on authenticators using (user_id = (select acting_person()));
create policy authenticators_service on authenticators using ((select acting_as_system()));
create policy recovery_codes_own on recovery_codes using (user_id = (select acting_person()));
create policy recovery_codes_service on recovery_codes using ((select acting_as_system()));
create policy mfa_tickets_service on mfa_tickets using ((select acting_as_system()));
