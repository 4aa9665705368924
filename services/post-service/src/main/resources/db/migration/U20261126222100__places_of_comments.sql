drop policy comments_seen on comments;
create policy comments_seen on comments for select
    using ((select acting_as_system())
           or ((select p.id from posts p where p.id = comments.post_id) is not null
               and user_id not in (select id from unseen_people)
               and (user_id = (select acting_person())
                    or (select a.is_active is not true from accounts a where a.id = comments.user_id) is not true)));
drop policy comments_added on comments;
create policy comments_added on comments for insert
    with check ((select acting_as_system())
                or (user_id = (select acting_person())
                    and (select p.id from posts p where p.id = comments.post_id) is not null));
drop function seen_replies(uuid);
drop policy comments_moderated on comments;
drop trigger comments_placed on comments;
drop function place_comment();
drop table comment_places;
