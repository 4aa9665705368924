-- What accounts may do beyond their own things. Everybody holds the role user, so no rows say so; user_roles holds the
-- others.
create table roles (
    name        varchar(50)  primary key,
    description varchar(255) not null,
    is_built_in boolean      not null default false,
    created_at  timestamptz  not null default now(),
    updated_at  timestamptz  not null default now(),
    constraint roles_name_check check (name ~ '^[a-z][a-z0-9-]{1,49}$')
);

create table user_roles (
    user_id    uuid        not null references users (id) on delete cascade,
    role_name  varchar(50) not null references roles (name),
    granted_by uuid,
    granted_at timestamptz not null default now(),
    constraint user_roles_pkey primary key (user_id, role_name),
    constraint user_roles_no_row_for_user check (role_name <> 'user')
);

create index idx_user_roles_role_name on user_roles (role_name);

create trigger roles_updated_at before update on roles for each row execute function touch_updated_at();

insert into roles (name, description, is_built_in)
values ('user', 'Takes part: has a profile, friends, posts and messages.', true),
       ('moderator', 'Looks after what people publish.', true),
       ('admin', 'Looks after accounts, roles and the audit trail.', true);

-- Roles are the service's; a person sees which are theirs.
alter table roles enable row level security;
alter table roles force row level security;
alter table user_roles enable row level security;
alter table user_roles force row level security;

create policy roles_service on roles using ((select acting_as_system()));
create policy user_roles_service on user_roles using ((select acting_as_system()));
create policy user_roles_own on user_roles for select using (user_id = (select acting_person()));
