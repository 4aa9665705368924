drop table pending_scores;
