drop index idx_users_created_at;
drop index idx_sessions_open;
alter table sessions drop column device;
