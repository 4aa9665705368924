-- Mails to be sent. A row says whom and why and never holds a secret: what a mail's link needs is made when it is sent.
-- user_id is null where nobody has the address that was asked for: such a row is written, and dropped by the sender, so that
-- asking takes the same time whoever exists. address is set where the mail goes to another one than the account's.
create table mail_jobs (
    id              uuid         primary key,
    user_id         uuid         references users (id) on delete cascade,
    purpose         varchar(50)  not null,
    address         varchar(255),
    attempts        int          not null default 0,
    next_attempt_at timestamptz  not null default now(),
    last_error      varchar(500),
    created_at      timestamptz  not null default now()
);

create index mail_jobs_due on mail_jobs (next_attempt_at, id);
create index idx_mail_jobs_user_id on mail_jobs (user_id);

alter table mail_jobs enable row level security;
alter table mail_jobs force row level security;

-- A person may ask for a mail to themselves; the service sends.
create policy mail_jobs_service on mail_jobs using ((select acting_as_system()));
create policy mail_jobs_ask on mail_jobs for insert with check (user_id = (select acting_person()));
