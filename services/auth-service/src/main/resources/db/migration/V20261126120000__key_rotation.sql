-- From when on a key signs: later than it is published, so that every service knows it before its first token.
alter table signing_keys add column signs_from timestamptz not null default now();
update signing_keys set signs_from = published_at;
