-- That somebody was erased, and which services have yet to say that they have done so. Nothing here leads to the person: the
-- id is the erasure's (docs/decisions/0147).
create table erasure_receipts (
    id           uuid        primary key,
    requested_at timestamptz not null,
    services     text[]      not null,
    waiting_for  text[]      not null,
    completed_at timestamptz,
    constraint erasure_receipts_state_check check ((waiting_for = '{}') = (completed_at is not null)),
    constraint erasure_receipts_services_check check (waiting_for <@ services)
);

create index idx_erasure_receipts_open on erasure_receipts (requested_at) where completed_at is null;

-- Usernames of people who were erased, which nobody can have again: only their keyed hashes, from which no name is read.
create table retired_names (
    name_hash  varchar(64) primary key,
    retired_at timestamptz not null
);

alter table erasure_receipts enable row level security;
alter table erasure_receipts force row level security;
alter table retired_names enable row level security;
alter table retired_names force row level security;

create policy erasure_receipts_service on erasure_receipts using ((select acting_as_system()));
create policy retired_names_service on retired_names using ((select acting_as_system()));
