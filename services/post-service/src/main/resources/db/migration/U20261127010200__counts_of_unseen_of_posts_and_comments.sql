drop function counts_of_unseen(uuid, uuid);

create function counts_of_unseen(
    post uuid, out likes bigint, out loves bigint, out laughs bigint, out angries bigint, out sads bigint,
    out commented bigint, out shared bigint)
    language plpgsql stable strict set plan_cache_mode = force_generic_plan as $$
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
         where not exists (select from uncounted_people u where u.user_id = h.id))
    select count(*) filter (where k.kind = 'like'), count(*) filter (where k.kind = 'love'),
           count(*) filter (where k.kind = 'laugh'), count(*) filter (where k.kind = 'angry'),
           count(*) filter (where k.kind = 'sad'), count(*) filter (where k.kind = 'comment'),
           count(*) filter (where k.kind = 'share')
      into likes, loves, laughs, angries, sads, commented, shared
      from (select r.type as kind
              from unseen h join reactions r on r.user_id = h.id and r.post_id = post and r.removed_at is null
            union all
            select 'comment'
              from unseen h join comments c on c.user_id = h.id and c.post_id = post and c.deleted_at is null
            union all
            select 'share'
              from unseen h join posts s on s.user_id = h.id and s.shared_post_id = post and s.deleted_at is null) k;
    perform set_config('app.current_user_id', reader::text, true);
end $$;

create function counts_of_unseen(
    post uuid, comment uuid, out likes bigint, out loves bigint, out laughs bigint, out angries bigint, out sads bigint,
    out replied bigint)
    language plpgsql stable strict set plan_cache_mode = force_generic_plan as $$
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
         where not exists (select from uncounted_people u where u.user_id = h.id))
    select count(*) filter (where k.kind = 'like'), count(*) filter (where k.kind = 'love'),
           count(*) filter (where k.kind = 'laugh'), count(*) filter (where k.kind = 'angry'),
           count(*) filter (where k.kind = 'sad'), count(*) filter (where k.kind = 'reply')
      into likes, loves, laughs, angries, sads, replied
      from (select r.type as kind
              from unseen h join reactions r on r.user_id = h.id and r.comment_id = comment and r.removed_at is null
            union all
            select 'reply'
              from unseen h join comments c on c.user_id = h.id and c.post_id = post and c.parent_comment_id = comment
                                           and c.deleted_at is null) k;
    perform set_config('app.current_user_id', reader::text, true);
end $$;
