package dev.plaza.post.domain.post;

import dev.plaza.post.domain.people.Card;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All posts, for those who write them. */
public interface Posts {

    /**
     * Keeps a new post and gives its author's card; empty where the author's account has not arrived.
     *
     * @throws dev.plaza.post.domain.PostProblem.AlreadyShared when it is the author's second share of a post
     */
    Optional<Card> add(Post post);

    /** The post of that id if it is {@code author}'s; nobody else changes it until the transaction ends. */
    Optional<Post> lock(UUID author, UUID id);

    /** The post of that id if the person of the transaction sees it. */
    Optional<Post> find(UUID id);

    /** The post by which {@code sharer} shares {@code sharedPostId}; nobody else changes it until the transaction ends. */
    Optional<Post> lockShare(UUID sharer, UUID sharedPostId);

    /** Keeps the state after a change, and what was said before if others may have read it. */
    void save(Post before, Post after, Instant now);

    /** Leaves of a post its id, and whose it was. */
    void remove(Post post, Instant now);

    /**
     * Lets every share of that post be for whom the post is for now; the service's own to do.
     *
     * @return those that were for others
     */
    List<UUID> alignShares(UUID sharedPostId);

    /** As {@link #alignShares}, of one share. */
    List<UUID> alignShare(UUID shareId);

    /**
     * Removes every share of a post that is gone; the service's own to do.
     *
     * @return those that were there
     */
    List<RemovedShare> removeShares(UUID sharedPostId, Instant now);

    /**
     * A share that is gone.
     *
     * @param version that of its tombstone
     */
    record RemovedShare(UUID id, UUID authorId, long version) {}
}
