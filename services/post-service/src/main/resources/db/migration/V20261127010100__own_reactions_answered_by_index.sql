-- A reader's own reactions are looked up beside each post that they read: all that the look-up and its policy ask stands in the
-- index, where the reactions of one person lie side by side.
alter table reactions
    drop constraint reactions_post_unique,
    add constraint reactions_post_unique unique (user_id, post_id, type) include (comment_id, removed_at),
    drop constraint reactions_comment_unique,
    add constraint reactions_comment_unique unique (user_id, comment_id, type) include (post_id, removed_at);
