-- Networks from which people have shown who they are (docs/decisions/0141): the address of a session is that of its last
-- refresh, which forgets home for a cafe.
create table known_networks (
    user_id      uuid        not null references users (id) on delete cascade,
    network      cidr        not null,
    last_seen_at timestamptz not null,
    constraint known_networks_pkey primary key (user_id, network)
);

create index idx_known_networks_last_seen_at on known_networks (last_seen_at);

insert into known_networks (user_id, network, last_seen_at)
select user_id,
       network(set_masklen(ip_address, case family(ip_address) when 4 then 32 else 64 end)),
       max(last_used_at)
  from sessions
 where ip_address is not null
 group by 1, 2;

alter table known_networks enable row level security;
alter table known_networks force row level security;

create policy known_networks_service on known_networks using ((select acting_as_system()));
create policy known_networks_own on known_networks using (user_id = (select acting_person()));
