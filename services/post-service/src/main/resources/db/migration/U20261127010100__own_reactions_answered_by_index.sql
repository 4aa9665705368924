alter table reactions
    drop constraint reactions_post_unique,
    add constraint reactions_post_unique unique (user_id, post_id, type),
    drop constraint reactions_comment_unique,
    add constraint reactions_comment_unique unique (user_id, comment_id, type);
