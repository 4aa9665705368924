alter policy idempotency_keys_service on idempotency_keys
    using ((select current_setting('app.current_user_id', true)) like 'system:%');
alter policy idempotency_keys_own on idempotency_keys
    using (person_id::text = (select current_setting('app.current_user_id', true)));

drop policy signing_key_replicas_service on signing_key_replicas;

alter table idempotency_keys no force row level security;
alter table signing_key_replicas no force row level security;
alter table signing_key_replicas disable row level security;
