package dev.plaza.post.domain.comment;

import dev.plaza.post.domain.people.Card;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All comments, for those who write them. */
public interface Comments {

    /** Where a comment on that post would stand; empty where the person of the transaction sees no such post. */
    Optional<Place> findPlace(UUID postId, @Nullable UUID parentId);

    /**
     * Keeps a new comment and gives its author's card; empty where the author's account has not arrived.
     *
     * @throws dev.plaza.post.domain.PostProblem.PostNotFound when the post has just gone
     */
    Optional<Card> add(Comment comment);

    /** The comment of that id if it is {@code author}'s; nobody else changes it until the transaction ends. */
    Optional<Comment> lock(UUID author, UUID id);

    /** As {@link #lock}, also when it is about a post of {@code person}'s. */
    Optional<Comment> lockRemovable(UUID person, UUID id);

    /** Whether the person of the transaction sees a comment of that id. */
    boolean isThere(UUID id);

    void save(Comment comment, Instant now);

    /** Leaves of a comment its place, and whose it was. */
    void remove(Comment comment, Instant now);
}
