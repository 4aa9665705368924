-- Keys that sign access tokens; the id is the token's kid. The private part is encrypted before it comes here.
create table signing_keys (
    id           uuid        primary key,
    public_jwk   text        not null,
    private_jwe  text        not null,
    published_at timestamptz not null,
    retired_at   timestamptz
);
