package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.personal.Holdings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is kept of a person in the tables of posts, comments and reactions. */
@Singleton
final class HoldingTables implements Holdings {

    private final DatabaseService database;

    HoldingTables(DatabaseService database) {
        this.database = database;
    }

    @Override
    public List<ErasedPost> erase(UUID person, Instant now) {
        database.delete("forget edits", HoldingSql.FORGET_EDITS, person);
        database.update("forget comments", HoldingSql.FORGET_COMMENTS, now, now, person, person, person);
        database.update("forget reactions", HoldingSql.FORGET_REACTIONS, now, person, person);
        return database.select(
                "forget posts",
                HoldingSql.FORGET_POSTS,
                row -> new ErasedPost(Columns.id(row, "id"), row.getLong("version"), Columns.ids(row, "media_ids")),
                person,
                now,
                now,
                person);
    }

    @Override
    public List<HeldPost> findPosts(UUID person) {
        return database.select(
                "posts of person",
                HoldingSql.POSTS,
                row -> new HeldPost(
                        Columns.id(row, "id"),
                        Columns.text(row, "content"),
                        Columns.text(row, "privacy_level"),
                        Columns.ids(row, "audience"),
                        Columns.ids(row, "media_ids"),
                        Columns.texts(row, "tags"),
                        row.getString("location"),
                        row.getString("metadata"),
                        Columns.idOrNull(row, "shared_post_id"),
                        row.getBoolean("is_published"),
                        Columns.instant(row, "created_at"),
                        Columns.instantOrNull(row, "edited_at")),
                person);
    }

    @Override
    public List<HeldComment> findComments(UUID person) {
        return database.select(
                "comments of person",
                HoldingSql.COMMENTS,
                row -> new HeldComment(
                        Columns.id(row, "id"),
                        Columns.id(row, "post_id"),
                        Columns.idOrNull(row, "parent_comment_id"),
                        Columns.text(row, "content"),
                        Columns.instant(row, "created_at")),
                person);
    }

    @Override
    public List<HeldReaction> findReactions(UUID person) {
        return database.select(
                "reactions of person",
                HoldingSql.REACTIONS,
                row -> new HeldReaction(
                        Columns.text(row, "type"),
                        Columns.idOrNull(row, "post_id"),
                        Columns.idOrNull(row, "comment_id"),
                        Columns.instant(row, "created_at")),
                person);
    }
}
