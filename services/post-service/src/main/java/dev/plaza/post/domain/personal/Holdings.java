package dev.plaza.post.domain.personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of a person. */
public interface Holdings {

    /**
     * Leaves of a person's posts, comments and reactions their ids, so that threads of others stay.
     *
     * @return the posts that are gone
     */
    List<ErasedPost> erase(UUID person, Instant now);

    List<HeldPost> findPosts(UUID person);

    List<HeldComment> findComments(UUID person);

    List<HeldReaction> findReactions(UUID person);

    /**
     * A post that is gone.
     *
     * @param version that of its tombstone
     */
    record ErasedPost(UUID id, long version, List<UUID> mediaIds) {}

    /** A post as its author takes it away. */
    record HeldPost(
            UUID id,
            String content,
            String privacyLevel,
            List<UUID> audience,
            List<UUID> mediaIds,
            List<String> tags,
            @Nullable String location,
            @Nullable String metadata,
            @Nullable UUID sharedPostId,
            boolean isPublished,
            Instant createdAt,
            @Nullable Instant editedAt) {}

    /** A comment as its author takes it away. */
    record HeldComment(UUID id, UUID postId, @Nullable UUID parentCommentId, String content, Instant createdAt) {}

    /** A reaction as whoever reacted takes it away. */
    record HeldReaction(
            String type, @Nullable UUID postId, @Nullable UUID commentId, Instant createdAt) {}
}
