drop table pending_counts, reactions, comments, post_edits, posts;
drop view unseen_people;
drop index relations_friends_first, relations_friends_second, relations_blocks_first, relations_blocks_second;
drop policy people_seen on people;
drop policy accounts_provisional on accounts;
drop policy accounts_seen on accounts;
drop policy relations_own on relations;
