alter table friendships
    drop constraint friendships_decline_check,
    drop column may_ask_again_at,
    drop column declined_user_id;
