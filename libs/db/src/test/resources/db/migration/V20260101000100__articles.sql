create table articles (
    id         uuid        primary key,
    author_id  uuid        not null,
    title      text        not null,
    metadata   jsonb       not null default '{}',
    tags       text[]      not null default '{}',
    created_at timestamptz not null,
    version    bigint      not null default 1,
    deleted_at timestamptz
);

create index articles_created_at on articles (created_at, id) where deleted_at is null;
create index articles_author on articles (author_id, id) where deleted_at is null;
