drop table mail_jobs;
