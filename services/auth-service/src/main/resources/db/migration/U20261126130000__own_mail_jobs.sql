drop policy mail_jobs_own on mail_jobs;
create policy mail_jobs_ask on mail_jobs for insert with check (user_id = (select acting_person()));
