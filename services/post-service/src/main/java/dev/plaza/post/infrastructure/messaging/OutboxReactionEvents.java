package dev.plaza.post.infrastructure.messaging;

import dev.plaza.contracts.post.PostEvents;
import dev.plaza.contracts.post.ReactionAdded;
import dev.plaza.contracts.post.ReactionRemoved;
import dev.plaza.contracts.post.ReactionType;
import dev.plaza.events.Outbox;
import dev.plaza.post.domain.reaction.Reaction;
import dev.plaza.post.domain.reaction.ReactionEvents;
import jakarta.inject.Singleton;

/** Publishes how people react. */
@Singleton
final class OutboxReactionEvents implements ReactionEvents {

    private final Outbox outbox;

    OutboxReactionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void added(Reaction reaction) {
        outbox.add(PostEvents.REACTION_ADDED, reaction.id(), reaction.version(), new ReactionAdded(stateOf(reaction)));
    }

    @Override
    public void removed(Reaction reaction) {
        outbox.add(
                PostEvents.REACTION_REMOVED, reaction.id(), reaction.version(), new ReactionRemoved(stateOf(reaction)));
    }

    private static dev.plaza.contracts.post.Reaction stateOf(Reaction reaction) {
        return new dev.plaza.contracts.post.Reaction(
                reaction.id(),
                reaction.userId(),
                reaction.ownerId(),
                reaction.postId(),
                reaction.commentId(),
                ReactionType.valueOf(reaction.type().name()));
    }
}
