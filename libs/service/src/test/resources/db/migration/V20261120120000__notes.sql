CREATE TABLE notes (
    id         uuid        PRIMARY KEY,
    author_id  uuid        NOT NULL,
    content    text        NOT NULL,
    pinned     boolean     NOT NULL,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL
);
