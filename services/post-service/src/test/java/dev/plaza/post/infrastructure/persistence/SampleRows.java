package dev.plaza.post.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.UUID;

/** One row of somebody's in each table; nothing of it is to be seen by strangers. */
final class SampleRows {

    private SampleRows() {}

    /** A migrated database, in which these rows disturb nobody. */
    static TestDatabase database() {
        TestDatabase database = TestDatabase.fresh("posts");
        MigrationsTest.migrations(database).up(null);
        return database;
    }

    static List<String> of(UUID owner) {
        UUID post = UUID.randomUUID();
        UUID comment = UUID.randomUUID();
        return List.of(
                """
                insert into posts (id, user_id, audience_owner_id, content, tags) values ('%2$s', '%1$s', '%1$s', 'Hi', '{hi}')
                """.formatted(owner, post),
                """
                insert into post_edits (post_id, version, user_id, content, privacy_level, audience, written_at)
                values ('%2$s', 1, '%1$s', 'Ho', 'friends', '{}', now())
                """.formatted(owner, post),
                """
                insert into comments (id, post_id, user_id, content) values ('%3$s', '%2$s', '%1$s', 'Hm')
                """.formatted(owner, post, comment),
                """
                insert into reactions (user_id, comment_id, type) values ('%1$s', '%2$s', 'love')
                """.formatted(owner, comment),
                """
                insert into pending_counts (post_id, kind, amount) values ('%1$s', 'comment', 1)
                """.formatted(post),
                """
                insert into uncounted_people (user_id) values ('%1$s')
                """.formatted(owner),
                """
                insert into timeline_entries (owner_id, created_at, post_id) values ('%1$s', now(), '%2$s')
                """.formatted(owner, post),
                """
                insert into timeline_jobs (first_id, second_id) values ('%1$s', '%2$s')
                """.formatted(owner, post),
                """
                insert into heavy_authors (author_id) values ('%1$s')
                """.formatted(owner),
                """
                insert into pulled_authors (viewer_id, author_id) values ('%1$s', '%2$s')
                """.formatted(owner, post),
                """
                insert into author_engagement_days (user_id, day, posts, engagement) values ('%1$s', now(), 1, 1)
                """.formatted(owner),
                """
                insert into pending_scores (post_id) values ('%1$s')
                """.formatted(post),
                """
                insert into author_engagement (user_id) values ('%1$s')
                """.formatted(owner),
                """
                insert into recent_public_posts (post_id, user_id, created_at, engagement, score)
                values ('%2$s', '%1$s', now(), 1, 1)
                """.formatted(owner, post),
                """
                insert into feed_snapshots (id, owner_id, created_at, post_ids, whys)
                values ('%2$s', '%1$s', now(), '{}', '{}')
                """.formatted(owner, post),
                """
                insert into post_tags (tag, scope_id, created_at, post_id, is_for_friends, user_id)
                values ('hi', '%1$s', now(), '%2$s', true, '%1$s')
                """.formatted(owner, post),
                """
                insert into private_post_search (scope_id, post_id, is_for_friends, user_id, created_at, version,
                                                 author_name, tags, content, keys)
                values ('%1$s', '%2$s', true, '%1$s', now(), 1, 'Ana', 'hi', 'Hi', '{#hi,@%1$s}')
                """.formatted(owner, post),
                """
                insert into post_search (post_id, user_id, created_at, version, author_name, tags, content, keys)
                values ('%2$s', '%1$s', now(), 1, 'Ana', 'hi', 'Hi', '{#hi,@%1$s}')
                """.formatted(owner, post),
                "insert into trending_tags (tag, author_count, post_count) values ('%1$s', 1, 1)".formatted(owner),
                "insert into trending_authors (user_id, tag, post_count) values ('%1$s', 'hi', 1)".formatted(owner),
                "insert into renamed_authors (user_id) values ('%1$s')".formatted(owner));
    }
}
