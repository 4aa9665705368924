-- Search for people (docs/decisions/0160). Provisioning makes the extensions where it can; both are trusted, so the owner
-- of the database may, too.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Whether a person is found by somebody who searches: the same rule as dev.plaza.user.domain.profile.Sight; a test compares
-- the two in every case. status and is_blocked are null where the two have no relation.
create function is_found_by_search(is_self boolean, is_active boolean, profile_visibility varchar,
                                   search_visibility varchar, status varchar, is_blocked boolean)
    returns boolean
    language sql immutable parallel safe
    return card_is_visible(is_self, is_active, profile_visibility, status, is_blocked)
        and (is_self
             or search_visibility = 'public'
             or (search_visibility = 'friends' and coalesce(status, 'none') = 'accepted'));

-- How names are compared: without case, accents and needless spaces.
create function searchable(written text)
    returns text
    language sql stable strict parallel safe
    return trim(regexp_replace(lower(unaccent(normalize(written, NFKC))), '\s+', ' ', 'g'));

-- Whom everybody finds, under the names by which they do: rows of people who are hidden from strangers are not here. Words
-- are compared byte by byte, so that the indexes serve prefixes.
create table searchable_people (
    user_id     uuid primary key,
    username    text collate "C" not null,
    name        text collate "C" not null,
    last_name   text collate "C" not null,
    search_text text not null generated always as (' ' || username || ' ' || name) stored,
    constraint searchable_people_user_fk foreign key (user_id) references user_profiles (id) on delete cascade
);

-- Keeps the table right for these people, in the transaction of whatever changed. Lengths are cut because compatible
-- characters may become many, and an index takes no text of any length. Planning under policies takes ten times as long as
-- the statements do, so it is done once a connection.
create function refresh_searchable_people(people uuid[])
    returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan
as $$
begin
    delete from searchable_people e
     using unnest(people) as changed (id)
     where e.user_id = changed.id
       and not exists (
           select from user_profiles p
             join privacy_settings s on s.user_id = p.id
            where p.id = e.user_id
              and is_found_by_search(false, p.is_active, s.profile_visibility, s.search_visibility, null, null));

    insert into searchable_people (user_id, username, name, last_name)
    select p.id, left(searchable(p.username), 100), left(searchable(p.first_name || ' ' || p.last_name), 300),
           left(searchable(p.last_name), 200)
      from unnest(people) as changed (id)
      join user_profiles p on p.id = changed.id
      join privacy_settings s on s.user_id = changed.id
     where is_found_by_search(false, p.is_active, s.profile_visibility, s.search_visibility, null, null)
        on conflict (user_id) do update
       set username = excluded.username, name = excluded.name, last_name = excluded.last_name
     where (searchable_people.username, searchable_people.name, searchable_people.last_name)
           is distinct from (excluded.username, excluded.name, excluded.last_name);
end
$$;

select refresh_searchable_people(array(select id from user_profiles));

create index idx_searchable_people_username on searchable_people (username, user_id);
create index idx_searchable_people_name on searchable_people (name, user_id);
create index idx_searchable_people_last_name on searchable_people (last_name, user_id);
-- What is not sorted in yet is read by every search, so it is kept short.
create index idx_searchable_people_text on searchable_people using gin (search_text gin_trgm_ops)
    with (gin_pending_list_limit = 512);

-- Open to be read by all, without a condition: with one, no index would serve what is not leakproof, and similarity is not
-- (docs/decisions/0093). Rows are written for whoever is changed, by the triggers below.
alter table searchable_people enable row level security;
alter table searchable_people force row level security;
create policy searchable_people_seen on searchable_people for select using (true);
create policy searchable_people_own on searchable_people
    using (user_id = (select acting_person()) or (select acting_as_system()));

create function refresh_searchable_person()
    returns trigger
    language plpgsql
as $$
begin
    perform refresh_searchable_people(array[new.id]);
    return null;
end
$$;

create function refresh_searchable_owners()
    returns trigger
    language plpgsql
as $$
begin
    perform refresh_searchable_people(array(select user_id from changed));
    return null;
end
$$;

-- A profile without settings is found by nobody, so inserting one changes nothing here yet.
create trigger user_profiles_are_searchable after update on user_profiles
    for each row
    when ((old.username, old.first_name, old.last_name, old.is_active)
          is distinct from (new.username, new.first_name, new.last_name, new.is_active))
    execute function refresh_searchable_person();
create trigger privacy_settings_open_search after insert on privacy_settings
    referencing new table as changed
    for each statement execute function refresh_searchable_owners();
create trigger privacy_settings_change_search after update on privacy_settings
    referencing new table as changed
    for each statement execute function refresh_searchable_owners();
