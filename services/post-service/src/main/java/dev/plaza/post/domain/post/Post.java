package dev.plaza.post.domain.post;

import dev.plaza.post.domain.PostProblem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post, or a share of one, which is for the same people.
 *
 * @param mentions  of the composition and its text, as far as they may see it
 * @param shared    what is shared, where it is a share
 * @param version   counts its author's changes, from 1
 * @param editedAt  when its author last changed it after it was published
 * @param createdAt when it was published, or begun while it is a draft
 */
public record Post(
        UUID id,
        UUID authorId,
        Composition composition,
        List<UUID> mentions,
        @Nullable Shared shared,
        boolean isPublished,
        long version,
        @Nullable Instant editedAt,
        Instant createdAt) {

    /** What a share shows, and whose friends it is for where it is for friends. */
    public record Shared(UUID postId, UUID authorId) {}

    public Post {
        mentions = List.copyOf(mentions);
    }

    /**
     * A post that was just written.
     *
     * @throws PostProblem.EmptyPost when there is nothing in it
     */
    public static Post write(
            UUID id, UUID author, Composition composition, List<UUID> mentions, boolean isPublished, Instant now) {
        composition.requireSomething();
        return new Post(id, author, composition, mentions, null, isPublished, 1, null, now);
    }

    /**
     * A share of this post with a text, which may be empty. Whoever shares a share shares what it shares.
     *
     * @throws PostProblem.NotPublished when this is a draft
     */
    public Post share(UUID id, UUID sharer, String content, Instant now) {
        if (!isPublished) {
            throw new PostProblem.NotPublished();
        }
        Composition text =
                new Composition(content, List.of(), composition.audience(), List.of(), List.of(), null, null);
        return new Post(id, sharer, text, List.of(), original(), true, 1, null, now);
    }

    /**
     * This post as its author has changed it. A draft that is published counts as new from now on.
     *
     * @throws PostProblem.EmptyPost        when there is nothing in it any more
     * @throws PostProblem.AlreadyPublished when it was published and is to be a draft
     * @throws PostProblem.ShareIsText      when it is a share and more than its text is to change
     */
    public Post edit(Composition changed, List<UUID> nextMentions, boolean isToBePublished, Instant now) {
        if (isPublished && !isToBePublished) {
            throw new PostProblem.AlreadyPublished();
        }
        if (shared == null) {
            changed.requireSomething();
        } else if (!isSameButForText(changed)) {
            throw new PostProblem.ShareIsText();
        }
        return new Post(
                id,
                authorId,
                changed,
                nextMentions,
                shared,
                isToBePublished,
                version + 1,
                isPublished ? now : null,
                isPublished || !isToBePublished ? createdAt : now);
    }

    /** Whose audience it is for. */
    public UUID audienceOwner() {
        return shared == null ? authorId : shared.authorId();
    }

    /** What is shared by whoever shares this. */
    private Shared original() {
        return shared == null ? new Shared(id, authorId) : shared;
    }

    private boolean isSameButForText(Composition changed) {
        return changed.mediaIds().equals(composition.mediaIds())
                && changed.audience().equals(composition.audience())
                && changed.mentions().equals(composition.mentions())
                && changed.tags().equals(composition.tags())
                && changed.location() == null
                && changed.metadata() == null;
    }
}
