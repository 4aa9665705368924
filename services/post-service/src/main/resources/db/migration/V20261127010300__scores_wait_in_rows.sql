-- Posts whose counts or level moved, so that their authors are to be scored anew: noted in the transaction that moved them, and
-- taken by a job, so that neither the events that follow wait for the scores of a busy author nor their edits for those events
-- (docs/decisions/0180).
create table pending_scores (
    id      bigint primary key generated always as identity,
    post_id uuid   not null
);

alter table pending_scores enable row level security;
alter table pending_scores force row level security;

create policy pending_scores_service on pending_scores using ((select acting_as_system()));
