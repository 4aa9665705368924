-- What somebody cut out of a paper: whose columns are documents and lists.
create table clippings (
    id uuid primary key,
    owner_id uuid not null,
    tags text[] not null default '{}',
    metadata jsonb not null default '{}'
);

-- jsonb_path_ops knows containment (@>) only, and is about half as large as the default
create index clippings_metadata on clippings using gin (metadata jsonb_path_ops);
create index clippings_tags on clippings using gin (tags);
