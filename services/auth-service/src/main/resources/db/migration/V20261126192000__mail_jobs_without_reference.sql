-- A job for nobody is to cost what one for somebody costs, and the check of the reference is something that only the latter
-- has: measured, 0.1 of 2.2 ms of an answer. Whoever is erased takes their jobs along (MailJobs.removeAll).
alter table mail_jobs drop constraint mail_jobs_user_id_fkey;
