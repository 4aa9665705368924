-- A schema without fault: notes are their author's, tags are everybody's to read. The functions are those of libs/db.
create function acting_person() returns uuid
    language sql stable
    return case when current_setting('app.current_user_id', true) not like 'system:%'
                then nullif(current_setting('app.current_user_id', true), '')::uuid end;

create function acting_as_system() returns boolean
    language sql stable
    return coalesce(current_setting('app.current_user_id', true) like 'system:%', false);

create function touch_updated_at() returns trigger
    language plpgsql
    as $$
begin
    if new.updated_at is not distinct from old.updated_at then
        new.updated_at := now();
    end if;
    return new;
end
$$;

create table notes (
    id         uuid        primary key default gen_random_uuid(),
    author_id  uuid        not null,
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
);

create index notes_by_author on notes (author_id) where deleted_at is null;

create trigger notes_updated_at before update on notes for each row execute function touch_updated_at();

create table tags (
    name text primary key
);

alter table notes enable row level security;
alter table notes force row level security;
alter table tags enable row level security;
alter table tags force row level security;

create policy notes_own on notes using (author_id = (select acting_person()));
create policy notes_service on notes using ((select acting_as_system()));
create policy tags_service on tags using ((select acting_as_system()));
create policy tags_seen on tags for select using ((select acting_person()) is not null);
