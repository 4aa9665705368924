package dev.plaza.post.application.post;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.domain.post.Counts;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.reaction.ReactionCounts;
import dev.plaza.service.concurrency.Tagged;
import dev.plaza.service.concurrency.VersionTag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as a reader gets it.
 *
 * @param audience   for its author alone, where the level is custom
 * @param mentions   those whom the reader may see
 * @param sharedPost what is shared, where it is a share
 * @param updatedAt  when its author last changed it
 */
public record PostView(
        UUID id,
        PersonView author,
        String content,
        String privacyLevel,
        @Nullable List<UUID> audience,
        List<MediaView> media,
        List<String> tags,
        List<PersonView> mentions,
        @Nullable String location,
        @Nullable JsonNode metadata,
        int likeCount,
        int commentCount,
        int shareCount,
        ReactionCounts reactionCounts,
        List<String> myReactions,
        boolean isPublished,
        boolean isEdited,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable PostView sharedPost)
        implements Tagged {

    @Override
    public VersionTag tag() {
        return VersionTag.of(version, this);
    }

    /** Media of a post; only its id until the media service tells more. */
    public record MediaView(UUID id) {}

    static PostView of(SeenPost post, List<PersonView> mentions, @Nullable PostView sharedPost) {
        Counts counts = post.counts();
        return new PostView(
                post.id(),
                PersonView.of(post.author()),
                post.content(),
                post.privacyLevel().text(),
                post.audience().isEmpty() ? null : post.audience(),
                post.mediaIds().stream().map(MediaView::new).toList(),
                post.tags(),
                mentions,
                post.location(),
                Metadata.read(post.metadata()),
                counts.reactions().like(),
                counts.comments(),
                counts.shares(),
                counts.reactions(),
                post.myReactions(),
                post.isPublished(),
                post.editedAt() != null,
                post.version(),
                post.createdAt(),
                post.editedAt() == null ? post.createdAt() : post.editedAt(),
                sharedPost);
    }
}
