package dev.plaza.contracts.post;

import java.util.List;
import java.util.UUID;

/**
 * A post is gone for good.
 *
 * @param mediaIds what it showed
 */
public record PostDeleted(UUID postId, UUID authorId, List<UUID> mediaIds) {

    public PostDeleted {
        mediaIds = List.copyOf(mediaIds);
    }
}
