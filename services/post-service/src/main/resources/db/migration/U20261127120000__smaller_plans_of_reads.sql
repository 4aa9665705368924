drop function count_corrections(uuid, uuid);

create function counts_of_unseen(
    post uuid, comment uuid, out like_count bigint, out love_count bigint, out laugh_count bigint, out angry_count bigint,
    out sad_count bigint, out comment_count bigint, out share_count bigint, out reply_count bigint)
    language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
    reader uuid := acting_person();
begin
    perform set_config('app.current_user_id', 'system:counts', true);
    with unseen as (
        select h.id
          from (select r.second_id as id from relations r
                 where r.first_id = reader and (r.is_blocked_by_first or r.is_blocked_by_second)
                union all
                select r.first_id from relations r
                 where r.second_id = reader and (r.is_blocked_by_first or r.is_blocked_by_second)) h
         where not exists (select from uncounted_people u where u.user_id = h.id)),
    things as (
        select r.type as kind
          from unseen h join reactions r on r.user_id = h.id and r.post_id = post and r.removed_at is null
         where comment is null
        union all
        select r.type
          from unseen h join reactions r on r.user_id = h.id and r.comment_id = comment and r.removed_at is null
        union all
        select case when comment is null then 'comment' else 'reply' end
          from unseen h join comments c on c.user_id = h.id and c.post_id = post and c.deleted_at is null
         where comment is null or c.parent_comment_id = comment
        union all
        select 'share'
          from unseen h join posts s on s.user_id = h.id and s.shared_post_id = post and s.deleted_at is null
         where comment is null)
    select count(*) filter (where kind = 'like'), count(*) filter (where kind = 'love'),
           count(*) filter (where kind = 'laugh'), count(*) filter (where kind = 'angry'),
           count(*) filter (where kind = 'sad'), count(*) filter (where kind = 'comment'),
           count(*) filter (where kind = 'share'), count(*) filter (where kind = 'reply')
      into like_count, love_count, laugh_count, angry_count, sad_count, comment_count, share_count, reply_count
      from things;
    perform set_config('app.current_user_id', reader::text, true);
end $$;

drop policy reactions_seen on reactions;
create policy reactions_seen on reactions for select
    using (user_id = (select acting_person())
           or (select acting_as_system())
           or (case when comment_id is null then sees_post(post_id) else sees_comment(comment_id) end
               and user_id not in (select id from unseen_people)
               and (select a.is_active is not true from accounts a where a.id = reactions.user_id) is not true));

drop function sees_reaction(uuid, uuid, uuid);

drop policy posts_seen on posts;
create policy posts_seen on posts for select
    using ((select acting_person()) is not null
           and is_published and deleted_at is null
           and (select a.is_active is not true from accounts a where a.id = posts.user_id) is not true
           and case coalesce((select case when r.is_blocked_by_first or r.is_blocked_by_second then 'blocked'
                                          else r.friendship end
                                from relations r
                               where r.first_id = least(posts.audience_owner_id, (select acting_person()))
                                 and r.second_id = greatest(posts.audience_owner_id, (select acting_person()))), 'none')
                   when 'blocked' then false
                   when 'accepted' then privacy_level <> 'custom' or (select acting_person()) = any (audience)
                   else privacy_level = 'public'
                       or (privacy_level = 'custom' and (select acting_person()) = any (audience))
                       or audience_owner_id = (select acting_person())
               end
           and (user_id = audience_owner_id
                or ((select a.is_active is not true from accounts a where a.id = posts.audience_owner_id) is not true
                    and user_id not in (select id from unseen_people))));

drop function sees_sharing(uuid, uuid);

drop policy relations_own on relations;
create policy relations_own on relations for select
    using ((select acting_person()) = any (array[first_id, second_id]));
