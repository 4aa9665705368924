-- A person may also take back what was asked for about them, as by a change of their password.
drop policy mail_jobs_ask on mail_jobs;
create policy mail_jobs_own on mail_jobs using (user_id = (select acting_person()));
