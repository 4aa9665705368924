package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.search.PostIndex;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The tables {@code post_search}, {@code private_post_search} and {@code post_tags}. */
@Singleton
final class PostIndexTable implements PostIndex {

    private final DatabaseService database;

    PostIndexTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public void index(UUID postId) {
        database.execute("index post", PostSearchSql.INDEX, postId);
    }

    @Override
    public void noteName(UUID author) {
        database.insert("note name", PostSearchSql.NOTE_NAME, author);
    }

    @Override
    public boolean renameSome(int rows) {
        return database.selectOne(
                        "next renamed author",
                        PostSearchSql.NEXT_RENAMED,
                        row -> new Renamed(Columns.id(row, "user_id"), Columns.text(row, "author_name")))
                .map(author -> rename(author, rows))
                .orElse(false);
    }

    private boolean rename(Renamed author, int rows) {
        int renamed = Math.max(
                rename("rename author", PostSearchSql.RENAME, author, rows),
                rename("rename author of private posts", PostSearchSql.RENAME_PRIVATE, author, rows));
        if (renamed < rows) {
            database.delete("author is renamed", PostSearchSql.RENAMED, author.id());
        }
        return true;
    }

    private int rename(String name, String sql, Renamed author, int rows) {
        return database.update(name, sql, author.name(), author.id(), author.name(), rows);
    }

    private record Renamed(UUID id, String name) {}
}
