drop index idx_reactions_post_type, idx_reactions_comment_type;
drop function counts_of_unseen(uuid);
drop function counts_of_unseen(uuid, uuid);
drop function has_unseen();
drop function is_counted(uuid);
drop table uncounted_people;
