package dev.plaza.post.infrastructure.persistence;

import static dev.plaza.post.infrastructure.persistence.Columns.array;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.feed.Timelines;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Timelines in the table {@code timeline_entries}. */
@Singleton
final class TimelineTable implements Timelines {

    private final DatabaseService database;

    TimelineTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public void enter(UUID postId, int pullAbove) {
        database.insert("enter post", TimelineSql.ENTER, postId, pullAbove);
    }

    @Override
    public void align(UUID postId, int pullAbove) {
        database.select("hold post", TimelineSql.HOLD, row -> Columns.id(row, "id"), postId);
        enter(postId, pullAbove);
        database.delete("narrow entries", TimelineSql.NARROW, postId);
    }

    @Override
    public void remove(UUID postId) {
        database.delete("remove entries", TimelineSql.REMOVE, postId);
    }

    @Override
    public void changed(UUID one, UUID other) {
        database.insert("request timelines", TimelineSql.REQUEST, one, other);
    }

    @Override
    public int settle(int pairs) {
        List<Pair> taken = database.select(
                "take pairs",
                TimelineSql.TAKE,
                row -> new Pair(Columns.id(row, "first_id"), Columns.id(row, "second_id")),
                pairs);
        if (!taken.isEmpty()) {
            UUID[] owners = taken.stream()
                    .flatMap(pair -> Stream.of(pair.firstId(), pair.secondId()))
                    .toArray(UUID[]::new);
            UUID[] authors = taken.stream()
                    .flatMap(pair -> Stream.of(pair.secondId(), pair.firstId()))
                    .toArray(UUID[]::new);
            database.insert("fill timelines", TimelineSql.FILL, owners, authors);
            database.delete("empty timelines", TimelineSql.EMPTY, owners, authors);
            database.insert("pull authors", TimelineSql.PULL, owners, authors);
            database.delete("stop pulling", TimelineSql.STOP_PULLING, owners, authors);
        }
        return taken.size();
    }

    @Override
    public boolean spread() {
        Optional<UUID> author =
                database.selectOne("take heavy author", TimelineSql.TAKE_HEAVY, row -> Columns.id(row, "author_id"));
        author.ifPresent(id -> database.insert("spread author", TimelineSql.SPREAD, id, id));
        return author.isPresent();
    }

    @Override
    public void forget(Collection<UUID> people) {
        database.delete("forget timelines", TimelineSql.FORGET, (Object) array(people));
    }

    private record Pair(UUID firstId, UUID secondId) {}
}
