-- What a statement asks only now and then is asked by a function: its plan is then made when it is first asked, and not set
-- up anew at each read of a post, which took longer than the reading (docs/decisions/0183).

-- A relation is mostly met alone, by the two whom it is between.
drop policy relations_own on relations;
create policy relations_own on relations for select
    using (acting_person() = any (array[first_id, second_id]));

-- Whether a share by this person of something of the owner's is seen by those whom the level lets see it.
create function sees_sharing(sharer uuid, owner uuid)
    returns boolean
    language plpgsql stable
as $$
begin
    return (select a.is_active is not true from accounts a where a.id = owner) is not true
           and sharer not in (select id from unseen_people);
end
$$;

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
           and (user_id = audience_owner_id or sees_sharing(user_id, audience_owner_id)));

-- Whether the person of this transaction sees what this person thinks of a post or, where one is named, of a comment.
create function sees_reaction(post uuid, comment uuid, person uuid)
    returns boolean
    language plpgsql stable
as $$
begin
    return case when comment is null then sees_post(post) else sees_comment(comment) end
           and person not in (select id from unseen_people)
           and (select a.is_active is not true from accounts a where a.id = person) is not true;
end
$$;

drop policy reactions_seen on reactions;
create policy reactions_seen on reactions for select
    using (user_id = (select acting_person())
           or (select acting_as_system())
           or sees_reaction(post_id, comment_id, user_id));

drop function counts_of_unseen(uuid, uuid);

-- What the counts of a post, or where one is named of a comment on it, lack for the person of the transaction: what waits to
-- be added, less what is of people whom a block hides from them. In this order: like, love, laugh, angry, sad, comment,
-- share, reply. These are numbers alone, which no policy can give, so that it is asked as the service. Being stable, it sees
-- what the statement sees that calls it. Its plan is made once a connection, because every post would be planned for; what is
-- of hidden people is looked up person by person, for a post may have very many reactions and a reader has few blocks.
create function count_corrections(post uuid, comment uuid)
    returns bigint[]
    language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
    identity constant text := current_setting('app.current_user_id', true);
    hidden constant uuid[] := array(select u.id from unseen_people u);
    corrections bigint[];
begin
    perform set_config('app.current_user_id', 'system:counts', true);
    with unseen as (
        select h.id from unnest(hidden) as h (id)
         where not exists (select from uncounted_people u where u.user_id = h.id)),
    changes (kind, amount) as (
        select n.kind, n.amount
          from pending_counts n
         where n.post_id = post and n.comment_id is null and comment is null
        union all
        select n.kind, n.amount
          from pending_counts n
         where n.post_id = post and n.comment_id = comment
        union all
        select r.type, -1
          from unseen h
         cross join lateral (
               select r.type from reactions r
                where r.user_id = h.id and r.post_id = post and r.removed_at is null and comment is null
               offset 0) r
        union all
        select r.type, -1
          from unseen h
         cross join lateral (
               select r.type from reactions r
                where r.user_id = h.id and r.comment_id = comment and r.removed_at is null
               offset 0) r
        union all
        select case when comment is null then 'comment' else 'reply' end, -1
          from unseen h
         cross join lateral (
               select from comments c
                where c.user_id = h.id and c.post_id = post and c.deleted_at is null
                  and (comment is null or c.parent_comment_id = comment)
               offset 0) c
        union all
        select 'share', -1
          from unseen h
         cross join lateral (
               select from posts s
                where s.user_id = h.id and s.shared_post_id = post and s.deleted_at is null and comment is null
               offset 0) s)
    select array(select coalesce(sum(c.amount), 0)
                   from unnest(array['like', 'love', 'laugh', 'angry', 'sad', 'comment', 'share', 'reply'])
                        with ordinality k (kind, place)
                   left join changes c on c.kind = k.kind
                  group by k.place
                  order by k.place)
      into corrections;
    perform set_config('app.current_user_id', identity, true);
    return corrections;
end $$;
