alter table mail_jobs drop column registration_id;
drop table pending_registrations;
