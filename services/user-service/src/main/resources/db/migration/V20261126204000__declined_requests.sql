-- Who was told no, and from when on they may ask the same person again.
alter table friendships
    add column declined_user_id uuid,
    add column may_ask_again_at timestamptz,
    add constraint friendships_decline_check check (
        (declined_user_id is null) = (may_ask_again_at is null)
        and (declined_user_id is null or (status = 'none' and declined_user_id in (user1_id, user2_id))));
