package dev.plaza.post.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.post.PostService;
import dev.plaza.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables as PostgreSQL's catalogue tells them; what differs from the first plan is in docs/decisions/0171 to 0174. */
class SchemaTest {

    private final TestDatabase database = PostService.shared().database();

    @Test
    void postsHasTheseColumns() {
        assertThat(columns("posts"))
                .containsExactly(
                        "id uuid not null default gen_random_uuid()",
                        "user_id uuid not null",
                        "content text not null",
                        "media_ids uuid[] not null default '{}'::uuid[]",
                        "location character varying(255)",
                        "privacy_level character varying(20) not null default 'friends'::character varying",
                        "audience uuid[] not null default '{}'::uuid[]",
                        "audience_owner_id uuid not null",
                        "tags text[] not null default '{}'::text[]",
                        "mentions uuid[] not null default '{}'::uuid[]",
                        "metadata jsonb",
                        "shared_post_id uuid",
                        "like_count integer not null default 0",
                        "love_count integer not null default 0",
                        "laugh_count integer not null default 0",
                        "angry_count integer not null default 0",
                        "sad_count integer not null default 0",
                        "comment_count integer not null default 0",
                        "share_count integer not null default 0",
                        "is_published boolean not null default true",
                        "version bigint not null default 1",
                        "edited_at timestamp with time zone",
                        "deleted_at timestamp with time zone",
                        "created_at timestamp with time zone not null default now()",
                        "updated_at timestamp with time zone not null default now()");
    }

    @Test
    void commentsHasTheseColumns() {
        assertThat(columns("comments"))
                .containsSubsequence(
                        "id uuid not null default gen_random_uuid()",
                        "post_id uuid not null",
                        "user_id uuid not null",
                        "parent_comment_id uuid",
                        "content text not null",
                        "like_count integer not null default 0",
                        "reply_count integer not null default 0",
                        "version bigint not null default 1",
                        "created_at timestamp with time zone not null default now()",
                        "updated_at timestamp with time zone not null default now()");
    }

    @Test
    void reactionsHasTheseColumns() {
        assertThat(columns("reactions"))
                .containsSubsequence(
                        "id uuid not null default gen_random_uuid()",
                        "user_id uuid not null",
                        "post_id uuid",
                        "comment_id uuid",
                        "type character varying(20) not null",
                        "version bigint not null default 1",
                        "removed_at timestamp with time zone",
                        "created_at timestamp with time zone not null default now()");
    }

    @Test
    void holdsToTheseRules() {
        assertThat(query("""
                        select conrelid::regclass || ' ' || conname
                          from pg_constraint
                         where conrelid in ('posts'::regclass, 'comments'::regclass, 'reactions'::regclass,
                                            'post_edits'::regclass, 'pending_counts'::regclass)
                         order by 1
                        """))
                .contains(
                        "comments comments_content_not_empty",
                        "comments comments_like_count_positive",
                        "comments comments_parent_fk",
                        "comments comments_post_fk",
                        "pending_counts pending_counts_kind_check",
                        "post_edits post_edits_pkey",
                        "posts posts_audience_check",
                        "posts posts_comment_count_positive",
                        "posts posts_content_length",
                        "posts posts_content_not_empty",
                        "posts posts_like_count_positive",
                        "posts posts_metadata_check",
                        "posts posts_own_audience",
                        "posts posts_privacy_level_check",
                        "posts posts_share_count_positive",
                        "posts posts_shared_post_fk",
                        "reactions reactions_comment_fk",
                        "reactions reactions_comment_unique",
                        "reactions reactions_post_fk",
                        "reactions reactions_post_unique",
                        "reactions reactions_target_check",
                        "reactions reactions_type_check");
    }

    @Test
    void servesItsReadsByTheseIndexes() {
        assertThat(query("""
                        select regexp_replace(indexdef, '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+ USING ', '\\2 \\1')
                          from pg_indexes
                         where tablename in ('posts', 'comments', 'reactions')
                           and indexname not like '%_pkey'
                         order by 1
                        """))
                .contains(
                        "idx_comments_user_id btree (user_id, post_id) WHERE (deleted_at IS NULL)",
                        "idx_posts_created_at btree (created_at DESC, id DESC) WHERE (((privacy_level)::text = 'public'::text)"
                                + " AND is_published AND (deleted_at IS NULL))",
                        "idx_posts_drafts btree (user_id, created_at DESC, id DESC) WHERE ((NOT is_published)"
                                + " AND (deleted_at IS NULL))",
                        "idx_posts_shares btree (shared_post_id, created_at DESC, id DESC)"
                                + " WHERE ((shared_post_id IS NOT NULL) AND (deleted_at IS NULL))",
                        "idx_posts_user_id btree (user_id, created_at DESC, id DESC) WHERE (deleted_at IS NULL)",
                        "posts_shared_once UNIQUE btree (user_id, shared_post_id)"
                                + " WHERE ((shared_post_id IS NOT NULL) AND (deleted_at IS NULL))",
                        "reactions_comment_unique UNIQUE btree (user_id, comment_id, type) INCLUDE (post_id, removed_at)",
                        "reactions_post_unique UNIQUE btree (user_id, post_id, type) INCLUDE (comment_id, removed_at)");
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
