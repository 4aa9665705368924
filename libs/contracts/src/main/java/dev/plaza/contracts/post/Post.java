package dev.plaza.contracts.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other services may know of a post, carried by every event about it.
 *
 * @param excerpt        how the text begins, at most {@value #EXCERPT_LENGTH} characters (code points); empty for a post
 *                       without text
 * @param audience       who may see it beside its author, where the level is custom; of a share, as of what is shared
 * @param mentions       people who are named in it and may see it
 * @param sharedPostId   what is shared, where the post is a share
 * @param sharedAuthorId whose that is
 * @param isPublished    false for a draft, which nobody but its author sees
 */
public record Post(
        UUID id,
        UUID authorId,
        String excerpt,
        PrivacyLevel privacyLevel,
        List<UUID> audience,
        List<String> tags,
        List<UUID> mentions,
        List<UUID> mediaIds,
        @Nullable UUID sharedPostId,
        @Nullable UUID sharedAuthorId,
        boolean isPublished,
        Instant createdAt) {

    public static final int EXCERPT_LENGTH = 200;

    public Post {
        audience = List.copyOf(audience);
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
        mediaIds = List.copyOf(mediaIds);
    }

    /** How {@code text} begins. */
    public static String excerptOf(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT_LENGTH));
    }
}
