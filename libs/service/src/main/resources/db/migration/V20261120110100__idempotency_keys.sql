-- What was answered to requests that carried an Idempotency-Key, in the database of the effect itself.
create table idempotency_keys (
    person_id   uuid        not null,
    route       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    answer      jsonb       not null,
    created_at  timestamptz not null,
    constraint idempotency_keys_pkey primary key (person_id, route, key),
    constraint idempotency_keys_key_length check (char_length(key) between 1 and 255)
);

create index idempotency_keys_created_at_idx on idempotency_keys (created_at);

-- Each person sees their own rows; the service's own jobs see all.
alter table idempotency_keys enable row level security;

create policy idempotency_keys_own on idempotency_keys
    using (person_id::text = (select current_setting('app.current_user_id', true)));

create policy idempotency_keys_service on idempotency_keys
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
