create table citizens (
    id uuid primary key,
    name text not null,
    revision bigint not null
);
