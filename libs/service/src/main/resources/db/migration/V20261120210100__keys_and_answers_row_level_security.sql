-- The replica of the signing keys is the service's alone; an answer is its person's and the service's.
alter table signing_key_replicas enable row level security;
alter table signing_key_replicas force row level security;
alter table idempotency_keys force row level security;

create policy signing_key_replicas_service on signing_key_replicas
    using ((select acting_as_system()));

alter policy idempotency_keys_own on idempotency_keys
    using (person_id = (select acting_person()));
alter policy idempotency_keys_service on idempotency_keys
    using ((select acting_as_system()));
