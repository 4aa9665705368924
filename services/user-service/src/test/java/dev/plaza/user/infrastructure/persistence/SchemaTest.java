package dev.plaza.user.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestDatabase;
import dev.plaza.user.UserService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables as PostgreSQL's catalogue tells them; what differs from the first plan is in docs/decisions/0080 to 0082. */
class SchemaTest {

    private final TestDatabase database = UserService.shared().database();

    @Test
    void userProfilesHasTheseColumns() {
        assertThat(columns("user_profiles"))
                .containsExactly(
                        "id uuid not null",
                        "email character varying(255) not null",
                        "username character varying(50) not null",
                        "first_name character varying(100) not null",
                        "last_name character varying(100) not null",
                        "profile_picture_url text",
                        "cover_photo_url text",
                        "bio text",
                        "date_of_birth date",
                        "gender character varying(20)",
                        "phone_number character varying(20)",
                        "location character varying(255)",
                        "website character varying(255)",
                        "is_verified boolean not null default false",
                        "is_active boolean not null default true",
                        "account_version bigint not null",
                        "version bigint not null default 1",
                        "created_at timestamp with time zone not null default now()",
                        "updated_at timestamp with time zone not null default now()",
                        "username_key text default lower((username)::text)",
                        "email_key text default lower((email)::text)");
    }

    @Test
    void privacySettingsHasTheseColumns() {
        assertThat(columns("privacy_settings"))
                .containsExactly(
                        "user_id uuid not null",
                        "profile_visibility character varying(20) not null default 'friends'::character varying",
                        "email_visibility character varying(20) not null default 'friends'::character varying",
                        "phone_visibility character varying(20) not null default 'private'::character varying",
                        "search_visibility character varying(20) not null default 'public'::character varying",
                        "updated_at timestamp with time zone not null default now()");
    }

    @Test
    void friendshipsHasTheseColumns() {
        assertThat(columns("friendships"))
                .containsExactly(
                        "id uuid not null default gen_random_uuid()",
                        "user1_id uuid not null",
                        "user2_id uuid not null",
                        "status character varying(20) not null",
                        "request_id uuid",
                        "requested_by uuid",
                        "requested_of uuid default CASE requested_by WHEN user1_id THEN user2_id"
                                + " WHEN user2_id THEN user1_id ELSE NULL::uuid END",
                        "requested_at timestamp with time zone",
                        "accepted_at timestamp with time zone",
                        "is_blocked_by_user1 boolean not null default false",
                        "is_blocked_by_user2 boolean not null default false",
                        "version bigint not null default 1",
                        "created_at timestamp with time zone not null default now()",
                        "updated_at timestamp with time zone not null default now()",
                        "blocked_by_user1_at timestamp with time zone",
                        "blocked_by_user2_at timestamp with time zone",
                        "declined_user_id uuid",
                        "may_ask_again_at timestamp with time zone");
    }

    @Test
    void absentProfilesHasTheseColumns() {
        assertThat(columns("absent_profiles"))
                .containsExactly(
                        "user_id uuid not null",
                        "username character varying(50)",
                        "email character varying(255)",
                        "is_verified boolean",
                        "is_active boolean",
                        "account_version bigint",
                        "version bigint",
                        "erased_at timestamp with time zone");
    }

    @Test
    void dismissedRecommendationsHasTheseColumns() {
        assertThat(columns("dismissed_recommendations"))
                .containsExactly(
                        "user_id uuid not null",
                        "dismissed_id uuid not null",
                        "dismissed_at timestamp with time zone not null default now()");
    }

    @Test
    void searchablePeopleHasTheseColumns() {
        assertThat(columns("searchable_people"))
                .containsExactly(
                        "user_id uuid not null",
                        "username text not null",
                        "name text not null",
                        "last_name text not null",
                        "search_text text not null default (((' '::text || username) || ' '::text) || name)");
    }

    @Test
    void hasTheseConstraints() {
        assertThat(query("""
                        select conrelid::regclass || ' ' || conname
                          from pg_constraint
                         where conrelid in ('user_profiles'::regclass, 'privacy_settings'::regclass,
                                            'friendships'::regclass, 'absent_profiles'::regclass,
                                            'searchable_people'::regclass)
                         order by 1
                        """))
                .containsExactly(
                        "absent_profiles absent_profiles_pkey",
                        "absent_profiles absent_profiles_state_check",
                        "friendships friendships_block_ends_friendship",
                        "friendships friendships_block_times_check",
                        "friendships friendships_decline_check",
                        "friendships friendships_different_users",
                        "friendships friendships_pair_unique",
                        "friendships friendships_pkey",
                        "friendships friendships_request_unique",
                        "friendships friendships_requester_check",
                        "friendships friendships_state_check",
                        "friendships friendships_status_check",
                        "privacy_settings privacy_settings_email_check",
                        "privacy_settings privacy_settings_phone_check",
                        "privacy_settings privacy_settings_pkey",
                        "privacy_settings privacy_settings_profile_check",
                        "privacy_settings privacy_settings_search_check",
                        "privacy_settings privacy_settings_user_fk",
                        "searchable_people searchable_people_pkey",
                        "searchable_people searchable_people_user_fk",
                        "user_profiles user_profiles_gender_check",
                        "user_profiles user_profiles_phone_check",
                        "user_profiles user_profiles_pkey");
    }

    @Test
    void hasTheseIndexes() {
        assertThat(query("""
                        select regexp_replace(indexdef, '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+ USING ', '\\2 \\1')
                          from pg_indexes
                         where tablename in ('user_profiles', 'friendships', 'searchable_people')
                           and indexname not like '%_pkey'
                         order by 1
                        """))
                .containsExactly(
                        "friendships_pair_unique UNIQUE btree (user1_id, user2_id)",
                        "friendships_request_unique UNIQUE btree (request_id)",
                        "idx_friendships_blocked_by_user1 btree (user1_id, blocked_by_user1_at DESC, id DESC)"
                                + " WHERE is_blocked_by_user1",
                        "idx_friendships_blocked_by_user2 btree (user2_id, blocked_by_user2_at DESC, id DESC)"
                                + " WHERE is_blocked_by_user2",
                        "idx_friendships_blocks_user1 btree (user1_id) WHERE (is_blocked_by_user1 OR is_blocked_by_user2)",
                        "idx_friendships_blocks_user2 btree (user2_id) WHERE (is_blocked_by_user1 OR is_blocked_by_user2)",
                        "idx_friendships_requests_in btree (requested_of, requested_at DESC, request_id DESC)"
                                + " WHERE ((status)::text = 'pending'::text)",
                        "idx_friendships_requests_out btree (requested_by, requested_at DESC, request_id DESC)"
                                + " WHERE ((status)::text = 'pending'::text)",
                        "idx_friendships_user1_id btree (user1_id, status, accepted_at DESC, id DESC)",
                        "idx_friendships_user2_id btree (user2_id, status, accepted_at DESC, id DESC)",
                        "idx_searchable_people_last_name btree (last_name, user_id)",
                        "idx_searchable_people_name btree (name, user_id)",
                        "idx_searchable_people_text gin (search_text gin_trgm_ops) WITH (gin_pending_list_limit='512')",
                        "idx_searchable_people_username btree (username, user_id)",
                        "idx_user_profiles_created_at btree (created_at DESC)",
                        "idx_user_profiles_email btree (email_key)",
                        "idx_user_profiles_username btree (username_key)");
    }

    private List<@Nullable String> columns(String table) {
        return query("""
                select attname || ' ' || format_type(atttypid, atttypmod)
                       || case when attnotnull then ' not null' else '' end
                       || coalesce(' default ' || ltrim(regexp_replace(pg_get_expr(adbin, adrelid), '\\s+', ' ', 'g')), '')
                  from pg_attribute
                  left join pg_attrdef on adrelid = attrelid and adnum = attnum
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                 order by attnum
                """.formatted(table));
    }

    private List<@Nullable String> query(String sql) {
        return database.query(sql);
    }
}
