package dev.plaza.post.domain.post;

import dev.plaza.post.domain.people.Card;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as somebody who may see it reads it.
 *
 * @param audience    empty for everybody but the author
 * @param myReactions the types by which the reader has reacted
 */
public record SeenPost(
        UUID id,
        Card author,
        String content,
        List<UUID> mediaIds,
        PrivacyLevel privacyLevel,
        List<UUID> audience,
        List<String> tags,
        List<UUID> mentions,
        @Nullable String location,
        @Nullable String metadata,
        @Nullable UUID sharedPostId,
        Counts counts,
        List<String> myReactions,
        boolean isPublished,
        long version,
        @Nullable Instant editedAt,
        Instant createdAt) {

    /** A post that its author reads right after they wrote it. */
    public static SeenPost written(Post post, Card author) {
        Composition composition = post.composition();
        return new SeenPost(
                post.id(),
                author,
                composition.content(),
                composition.mediaIds(),
                composition.audience().level(),
                post.shared() == null ? composition.audience().people() : List.of(),
                composition.allTags(),
                post.mentions(),
                composition.location(),
                composition.metadata(),
                post.shared() == null ? null : post.shared().postId(),
                Counts.NONE,
                List.of(),
                post.isPublished(),
                post.version(),
                post.editedAt(),
                post.createdAt());
    }
}
