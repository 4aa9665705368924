package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What is to be added to the counts of posts. Statements that write comments and reactions add theirs themselves. */
@Singleton
final class PendingCounts {

    private static final String ADD = """
            insert into pending_counts (post_id, kind, amount) select ?::uuid, ?::text, ?::integer where is_counted(?)
            """;

    private final DatabaseService database;

    PendingCounts(DatabaseService database) {
        this.database = database;
    }

    /** Adds to the count of that kind, or takes from it, what {@code person} does; nothing while they are not counted. */
    void add(UUID person, UUID postId, String kind, int amount) {
        database.insert("count " + kind, ADD, postId, kind, amount, person);
    }
}
