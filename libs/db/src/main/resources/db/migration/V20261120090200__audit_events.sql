-- Who did what to whom, from where and when: written in the transaction of the change, and never changed or taken back
-- (docs/decisions/0095). actor_id is the person who did it, null for the service itself; identity is what the transaction
-- ran as; person_id is whose things were touched; changes holds {"field": {"from": …, "to": …}}.
create table audit_events (
    id           uuid        primary key,
    occurred_at  timestamptz not null,
    actor_id     uuid,
    identity     text        not null default current_setting('app.current_user_id'),
    action       text        not null,
    person_id    uuid,
    subject_type text        not null,
    subject_id   text        not null,
    changes      jsonb       not null default '{}',
    address      inet,
    constraint audit_events_action_check check (action ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$'),
    constraint audit_events_changes_check check (jsonb_typeof(changes) = 'object')
);

create index audit_events_newest on audit_events (occurred_at desc, id desc);
create index audit_events_of_person on audit_events (person_id, occurred_at desc, id desc);
create index audit_events_by_actor on audit_events (actor_id, occurred_at desc, id desc);

-- A person adds what they did themselves, the service adds anything; both say truly what they run as. The service reads.
alter table audit_events enable row level security;
alter table audit_events force row level security;

create policy audit_events_add on audit_events for insert
    with check (identity = (select current_setting('app.current_user_id', true))
                and ((select acting_as_system()) or actor_id = (select acting_person())));

create policy audit_events_read on audit_events for select
    using ((select acting_as_system()));

-- Default privileges have just granted every kind of DML to the app role, whatever it is called.
do $$
declare
    role_name text;
begin
    for role_name in
        select distinct coalesce(r.rolname, 'public')
          from pg_class c
          cross join aclexplode(c.relacl) a
          left join pg_roles r on r.oid = a.grantee
         where c.oid = 'audit_events'::regclass and a.grantee <> c.relowner
    loop
        if role_name = 'public' then
            revoke update, delete, truncate on audit_events from public;
        else
            execute format('revoke update, delete, truncate on audit_events from %I', role_name);
        end if;
    end loop;
end
$$;

-- Whoever has the right all the same, the owner first of all, is refused aloud.
create function refuse_change() returns trigger
    language plpgsql
    as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_events_append_only before update or delete or truncate on audit_events
    for each statement execute function refuse_change();
