package dev.plaza.contracts.post;

import static dev.plaza.contracts.Lane.EVENTS;
import static dev.plaza.contracts.Services.POST;

import dev.plaza.contracts.EventType;
import java.util.List;
import java.util.Set;

/**
 * The kinds of event that post-service publishes. The aggregate is the post, the comment or the reaction. Posts it consumes
 * itself: timelines, tags and search follow from them.
 */
public final class PostEvents {
    public static final EventType<PostPublished> PUBLISHED = type("post.published.v1", PostPublished.class, POST);
    public static final EventType<PostEdited> EDITED = type("post.edited.v1", PostEdited.class, POST);
    public static final EventType<PostDeleted> DELETED = type("post.deleted.v1", PostDeleted.class, POST);
    public static final EventType<PostShared> SHARED = type("post.shared.v1", PostShared.class, POST);
    public static final EventType<CommentAdded> COMMENT_ADDED = type("comment.added.v1", CommentAdded.class);
    public static final EventType<CommentEdited> COMMENT_EDITED = type("comment.edited.v1", CommentEdited.class);
    public static final EventType<CommentDeleted> COMMENT_DELETED = type("comment.deleted.v1", CommentDeleted.class);
    public static final EventType<ReactionAdded> REACTION_ADDED = type("reaction.added.v1", ReactionAdded.class);
    public static final EventType<ReactionRemoved> REACTION_REMOVED =
            type("reaction.removed.v1", ReactionRemoved.class);

    public static final List<EventType<?>> ALL = List.of(
            PUBLISHED,
            EDITED,
            DELETED,
            SHARED,
            COMMENT_ADDED,
            COMMENT_EDITED,
            COMMENT_DELETED,
            REACTION_ADDED,
            REACTION_REMOVED);

    private PostEvents() {}

    private static <T> EventType<T> type(String name, Class<T> payload, String... consumers) {
        return new EventType<>(name, POST, payload, EVENTS, Set.of(consumers));
    }
}
