package dev.plaza.user.infrastructure.persistence;

/**
 * The statements of {@link SeenProfileReader}. Each reads a profile, its owner's privacy settings and the viewer's
 * relation to them by primary or unique keys.
 */
final class SeenProfileSql {

    private static final String PROFILE = """
            select p.id, p.email, p.username, p.first_name, p.last_name, p.profile_picture_url, p.cover_photo_url,
                   p.bio, p.date_of_birth, p.gender, p.phone_number, p.location, p.website, p.is_verified,
                   p.is_active, p.account_version, p.version, p.created_at, p.updated_at,
                   s.profile_visibility, s.email_visibility, s.phone_visibility, s.search_visibility
            """;

    /** By id, without a viewer. */
    static final String ALONE = PROFILE + """
              from user_profiles p
              join privacy_settings s on s.user_id = p.id
             where p.id = ?
            """;

    /** The ids of somebody's friends, who is given twice. */
    private static final String FRIENDS = """
            (select user2_id as id from friendships where user1_id = ? and status = 'accepted'
             union all
             select user1_id from friendships where user2_id = ? and status = 'accepted')
            """;

    private static final String COLUMNS = PROFILE + """
                   , f.id as relation_id, f.user1_id as relation_user1_id, f.user2_id as relation_user2_id,
                   f.status as relation_status, f.request_id as relation_request_id,
                   f.requested_by as relation_requested_by, f.requested_at as relation_requested_at,
                   f.accepted_at as relation_accepted_at, f.declined_user_id as relation_declined_user_id,
                   f.may_ask_again_at as relation_may_ask_again_at,
                   f.is_blocked_by_user1 as relation_is_blocked_by_user1,
                   f.is_blocked_by_user2 as relation_is_blocked_by_user2, f.version as relation_version,
                   f.created_at as relation_created_at, f.updated_at as relation_updated_at
            """;

    /** Viewer, viewer, then what the person is found by. */
    private static final String SEEN_BY_VIEWER = COLUMNS + """
              from user_profiles p
              join privacy_settings s on s.user_id = p.id
              left join friendships f on f.user1_id = least(p.id, ?) and f.user2_id = greatest(p.id, ?)
            """;

    static final String BY_ID = SEEN_BY_VIEWER + " where p.id = ?";

    static final String BY_IDS = SEEN_BY_VIEWER + " where p.id = any(?)";

    /** Two people may seem to have one name while an event is on its way; it is theirs who had news last. */
    static final String BY_USERNAME =
            SEEN_BY_VIEWER + " where p.username_key = lower(?)" + " order by p.updated_at desc limit 1";

    /** Viewer, viewer, request. */
    static final String BY_REQUEST = COLUMNS + """
              from friendships f
              join user_profiles p
                on p.id = case ? when f.user1_id then f.user2_id when f.user2_id then f.user1_id end
              join privacy_settings s on s.user_id = p.id
             where ? in (f.user1_id, f.user2_id) and f.request_id = ?
            """;

    /** Person, person, then the viewer three times. */
    static final String COUNT_FRIENDS = """
            select count(*), count(*) filter (where f.status = 'accepted')
              from""" + FRIENDS + " friend" + """
              join user_profiles p on p.id = friend.id
              join privacy_settings s on s.user_id = p.id
              left join friendships f on f.user1_id = least(p.id, ?) and f.user2_id = greatest(p.id, ?)
             where card_is_visible(p.id = ?, p.is_active, s.profile_visibility, f.status,
                                   f.is_blocked_by_user1 or f.is_blocked_by_user2)
            """;

    /** The viewer twice, then the person twice. A friend is counted whatever their settings, if active. */
    static final String COUNT_MUTUAL_FRIENDS = """
            select count(*)
              from""" + FRIENDS + " mine" + """
              join friendships f on f.user1_id = least(mine.id, ?) and f.user2_id = greatest(mine.id, ?)
                                and f.status = 'accepted'
              join user_profiles p on p.id = mine.id
             where p.is_active
            """;

    /** The person four times. */
    static final String COUNT_OWN = """
            select (select count(*)
                      from""" + FRIENDS + " f" + """
                      join user_profiles p on p.id = f.id
                     where p.is_active),
                   (select count(*)
                      from friendships f
                      join user_profiles p on p.id = f.requested_by
                     where f.requested_of = ? and f.status = 'pending' and p.is_active),
                   (select count(*)
                      from friendships f
                      join user_profiles p on p.id = f.requested_of
                     where f.requested_by = ? and f.status = 'pending' and p.is_active)
            """;

    private SeenProfileSql() {}
}
