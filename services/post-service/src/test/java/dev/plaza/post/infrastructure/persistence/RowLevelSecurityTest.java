package dev.plaza.post.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.RowLevelSecurityBehaviour;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What else a person sees of others' posts is {@code VisibilityTest}'s. */
class RowLevelSecurityTest extends RowLevelSecurityBehaviour {

    private final TestDatabase database = SampleRows.database();

    @Override
    protected TestDatabase database() {
        return database;
    }

    @Override
    protected List<String> rows(UUID owner) {
        return SampleRows.of(owner);
    }

    @Override
    protected Set<String> seenByTheirPerson() {
        return Set.of(
                "posts",
                "post_edits",
                "comments",
                "comment_places",
                "reactions",
                "timeline_entries",
                "pulled_authors",
                "author_engagement",
                "recent_public_posts",
                "feed_snapshots",
                "post_tags",
                "private_post_search");
    }

    @Override
    protected Map<String, String> seenByStrangers() {
        return Map.of(
                "uncounted_people",
                "who removes a comment below their post has to know whether it is counted; accounts say the same",
                "trending_tags",
                "what people write of in public is everybody's to know");
    }

    @Override
    protected Map<String, String> exempt() {
        return Map.of(
                "accounts",
                        "holds the names that every post carries; no condition, because every row of every read asks",
                "people", "the same",
                "pending_counts", "holds numbers of posts, and nothing of anybody's; asked by every read",
                "post_search", "holds public posts only; with a condition no index would serve what is searched");
    }
}
