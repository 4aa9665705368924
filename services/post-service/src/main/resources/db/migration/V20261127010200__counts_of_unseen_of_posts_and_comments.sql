drop function counts_of_unseen(uuid);
drop function counts_of_unseen(uuid, uuid);

-- How much of the counts of a post, or where one is named of a comment on it, is of people whom a block hides from the person
-- of the transaction: numbers alone, which no policy can give, so that it is asked as the service. Being stable, it sees what
-- the statement sees that calls it. Its plan is made once a connection, because every post would be planned for.
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
