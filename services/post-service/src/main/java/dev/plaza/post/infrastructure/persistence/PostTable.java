package dev.plaza.post.infrastructure.persistence;

import static dev.plaza.post.infrastructure.persistence.Columns.array;
import static dev.plaza.post.infrastructure.persistence.Columns.textArray;

import dev.plaza.db.DatabaseFault;
import dev.plaza.db.DatabaseService;
import dev.plaza.db.QueryFailedException;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.post.Audience;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.Post;
import dev.plaza.post.domain.post.Post.Shared;
import dev.plaza.post.domain.post.Posts;
import dev.plaza.post.domain.post.PrivacyLevel;
import dev.plaza.post.domain.post.Tags;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts in the table {@code posts}. */
@Singleton
final class PostTable implements Posts {

    private final DatabaseService database;
    private final PendingCounts counts;

    PostTable(DatabaseService database, PendingCounts counts) {
        this.database = database;
        this.counts = counts;
    }

    @Override
    public Optional<Card> add(Post post) {
        Shared shared = post.shared();
        if (shared != null) {
            counts.add(post.authorId(), shared.postId(), "share", 1);
        }
        try {
            return insert(post, shared == null ? null : shared.postId());
        } catch (QueryFailedException fault) {
            if (DatabaseFault.isDuplicateOf("posts_shared_once", fault)) {
                throw new PostProblem.AlreadyShared();
            }
            throw fault;
        }
    }

    @Override
    public Optional<Post> lock(UUID author, UUID id) {
        return database.selectOne("lock post", PostSql.LOCK, PostTable::post, id, author);
    }

    @Override
    public Optional<Post> find(UUID id) {
        return database.selectOne("find post", PostSql.FIND, PostTable::post, id);
    }

    @Override
    public Optional<Post> lockShare(UUID sharer, UUID sharedPostId) {
        return database.selectOne("lock share", PostSql.LOCK_SHARE, PostTable::post, sharedPostId, sharer);
    }

    @Override
    public void save(Post before, Post after, Instant now) {
        Composition said = before.composition();
        if (before.isPublished() && !said.content().equals(after.composition().content())) {
            database.insert(
                    "add edit",
                    PostSql.ADD_EDIT,
                    before.id(),
                    before.version(),
                    before.authorId(),
                    said.content(),
                    said.audience().level().text(),
                    array(said.audience().people()),
                    before.editedAt() == null ? before.createdAt() : before.editedAt());
        }
        Composition composition = after.composition();
        database.update(
                "save post",
                PostSql.SAVE,
                composition.content(),
                array(composition.mediaIds()),
                composition.location(),
                composition.audience().level().text(),
                array(composition.audience().people()),
                textArray(composition.allTags()),
                array(after.mentions()),
                composition.metadata(),
                after.isPublished(),
                after.version(),
                after.editedAt(),
                after.createdAt(),
                now,
                after.id(),
                before.version());
        if (after.isPublished() && !before.isPublished()) {
            database.insert("enter own post", TimelineSql.ADD_OWN, after.authorId(), after.createdAt(), after.id());
        }
    }

    @Override
    public void remove(Post post, Instant now) {
        database.update("remove post", PostSql.REMOVE, post.id(), now, now, post.id());
        Shared shared = post.shared();
        if (shared != null) {
            counts.add(post.authorId(), shared.postId(), "share", -1);
        }
    }

    @Override
    public List<UUID> alignShares(UUID sharedPostId) {
        return database.select("align shares", PostSql.ALIGN_SHARES, row -> Columns.id(row, "id"), sharedPostId);
    }

    @Override
    public List<UUID> alignShare(UUID shareId) {
        return database.select("align share", PostSql.ALIGN_SHARE, row -> Columns.id(row, "id"), shareId);
    }

    @Override
    public List<RemovedShare> removeShares(UUID sharedPostId, Instant now) {
        return database.select(
                "remove shares",
                PostSql.REMOVE_SHARES,
                row -> new RemovedShare(Columns.id(row, "id"), Columns.id(row, "user_id"), row.getLong("version")),
                now,
                now,
                sharedPostId);
    }

    private Optional<Card> insert(Post post, @Nullable UUID sharedPostId) {
        Composition composition = post.composition();
        return database.selectOne(
                "add post",
                PostSql.ADD,
                row -> Columns.card(row, "id"),
                post.id(),
                post.authorId(),
                composition.content(),
                array(composition.mediaIds()),
                composition.location(),
                composition.audience().level().text(),
                array(composition.audience().people()),
                post.audienceOwner(),
                textArray(composition.allTags()),
                array(post.mentions()),
                composition.metadata(),
                sharedPostId,
                post.isPublished(),
                post.version(),
                post.createdAt(),
                post.createdAt(),
                post.authorId(),
                post.createdAt(),
                post.id(),
                post.isPublished(),
                post.authorId());
    }

    private static Post post(ResultSet row) throws SQLException {
        UUID shared = Columns.idOrNull(row, "shared_post_id");
        String content = Columns.text(row, "content");
        List<UUID> mentions = Columns.ids(row, "mentions");
        Composition composition = new Composition(
                content,
                Columns.ids(row, "media_ids"),
                Audience.of(PrivacyLevel.of(Columns.text(row, "privacy_level")), Columns.ids(row, "audience")),
                given(Columns.texts(row, "tags"), content),
                mentions,
                row.getString("location"),
                row.getString("metadata"));
        return new Post(
                Columns.id(row, "id"),
                Columns.id(row, "user_id"),
                composition,
                mentions,
                shared == null ? null : new Shared(shared, Columns.id(row, "audience_owner_id")),
                row.getBoolean("is_published"),
                row.getLong("version"),
                Columns.instantOrNull(row, "edited_at"),
                Columns.instant(row, "created_at"));
    }

    /** The tags that the author gave beside those in the text. */
    private static List<String> given(List<String> all, String content) {
        List<String> given = new ArrayList<>(all);
        given.removeAll(Tags.of(List.of(), content));
        return given;
    }
}
