-- People's data on its way to them (docs/decisions/0145). Who is erased leaves an export without a person, which is removed.
-- waiting_for: the services that have not sent all their pieces. The archive lies in the object store under the id, from
-- ready_at until expires_at, when both are removed.
create table exports (
    id              uuid        primary key,
    user_id         uuid        references users (id) on delete set null,
    requested_at    timestamptz not null,
    waiting_for     text[]      not null,
    next_attempt_at timestamptz not null,
    ready_at        timestamptz,
    expires_at      timestamptz not null
);

create index idx_exports_user_id on exports (user_id);
create index idx_exports_due on exports (next_attempt_at) where ready_at is null and waiting_for = '{}';
create index idx_exports_expires_at on exports (expires_at);

-- Pieces of services' files, until the archive is written.
create table export_parts (
    export_id uuid         not null references exports (id) on delete cascade,
    service   varchar(50)  not null,
    number    int          not null,
    name      varchar(100) not null,
    content   text         not null,
    constraint export_parts_pkey primary key (export_id, service, number)
);

alter table exports enable row level security;
alter table exports force row level security;
alter table export_parts enable row level security;
alter table export_parts force row level security;

create policy exports_service on exports using ((select acting_as_system()));
create policy exports_own on exports for select using (user_id = (select acting_person()));
create policy export_parts_service on export_parts using ((select acting_as_system()));
