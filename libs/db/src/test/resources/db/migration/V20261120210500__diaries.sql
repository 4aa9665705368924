-- One page a person, which nobody else may read; the first is written by the migration itself.
create table diaries (
    person_id  uuid        primary key,
    page       text        not null,
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
);

create index diaries_kept on diaries (updated_at) where deleted_at is null;

create trigger diaries_updated_at before update on diaries for each row execute function touch_updated_at();

alter table diaries enable row level security;
alter table diaries force row level security;

create policy diaries_own on diaries using (person_id = (select acting_person()));
create policy diaries_service on diaries using ((select acting_as_system()));

insert into diaries (person_id, page) values ('00000000-0000-7000-8000-000000000001', 'written by a migration');
