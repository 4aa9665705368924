package dev.plaza.post.domain.post;

import dev.plaza.post.domain.PostProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author makes a post of.
 *
 * @param content  as it was written; may be empty where there are media
 * @param mediaIds in the order in which they are shown
 * @param tags     given beside those in the text, each as {@link Tags#tag} has it
 * @param mentions people named beside those in the text
 * @param metadata a JSON object of the client's own, as text
 */
public record Composition(
        String content,
        List<UUID> mediaIds,
        Audience audience,
        List<String> tags,
        List<UUID> mentions,
        @Nullable String location,
        @Nullable String metadata) {

    public static final int MEDIA_COUNT = 10;
    public static final int AUDIENCE_COUNT = 500;
    public static final int METADATA_BYTES = 8 * 1024;

    public Composition {
        content = Text.content(content);
        location = location == null ? null : Text.location(location);
        mediaIds = List.copyOf(mediaIds);
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
    }

    /** @throws PostProblem.EmptyPost when there is nothing to be seen in it */
    void requireSomething() {
        if (content.isBlank() && mediaIds.isEmpty()) {
            throw new PostProblem.EmptyPost();
        }
    }

    /** All its tags: those given and those in the text. */
    public List<String> allTags() {
        return Tags.of(tags, content);
    }
}
