-- The public keys that access tokens are verified with. A retired key stays as a tombstone without its key,
-- so that an announcement that comes late does not bring it back.
create table signing_key_replicas (
    key_id       text primary key,
    public_jwk   text,
    published_at timestamptz,
    retired_at   timestamptz,
    constraint signing_key_replicas_key_or_tombstone check ((public_jwk is null) = (retired_at is not null))
);
