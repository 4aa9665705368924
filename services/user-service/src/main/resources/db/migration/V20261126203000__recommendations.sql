-- Whom a person does not want to be recommended any more. Removed with either of the two by whoever erases them; no foreign
-- keys, because a person may dismiss somebody before their own profile has arrived.
create table dismissed_recommendations (
    user_id      uuid        not null,
    dismissed_id uuid        not null,
    dismissed_at timestamptz not null default now(),
    constraint dismissed_recommendations_pkey primary key (user_id, dismissed_id)
);

create index idx_dismissed_recommendations_dismissed on dismissed_recommendations (dismissed_id);

alter table dismissed_recommendations enable row level security;
alter table dismissed_recommendations force row level security;

create policy dismissed_recommendations_own on dismissed_recommendations
    using (user_id = (select acting_person()) or (select acting_as_system()));
