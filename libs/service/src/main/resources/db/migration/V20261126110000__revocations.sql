-- Access tokens that are refused although they have not expired: those of a session (subject_id is the session's id,
-- below_version the greatest there is) or those that an account got before a version (subject_id is the account's id).
-- Rows are only added. recorded_in is the transaction that did, by which other instances find what is new to them
-- (docs/decisions/0110).
create table revocations (
    subject_id    uuid        not null,
    below_version bigint      not null,
    person_id     uuid        not null,
    expires_at    timestamptz not null,
    recorded_in   bigint      not null default pg_current_xact_id()::text::bigint,
    constraint revocations_pkey primary key (subject_id, below_version)
);

create index revocations_recorded_in on revocations (recorded_in);
create index revocations_expires_at on revocations (expires_at);

-- A person ends their own sessions; the service everybody's.
alter table revocations enable row level security;
alter table revocations force row level security;

create policy revocations_service on revocations using ((select acting_as_system()));
create policy revocations_own on revocations for select using (person_id = (select acting_person()));
create policy revocations_add on revocations for insert with check (person_id = (select acting_person()));
