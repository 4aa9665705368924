delete from mail_jobs j where not exists (select 1 from users u where u.id = j.user_id) and j.user_id is not null;
alter table mail_jobs add constraint mail_jobs_user_id_fkey foreign key (user_id) references users (id) on delete cascade;
