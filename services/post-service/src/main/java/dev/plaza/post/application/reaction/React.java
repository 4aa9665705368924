package dev.plaza.post.application.reaction;

import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.reaction.ReactionEvents;
import dev.plaza.post.domain.reaction.ReactionType;
import dev.plaza.post.domain.reaction.Reactions;
import dev.plaza.post.domain.reaction.Reactions.Change;
import dev.plaza.post.domain.reaction.Subject;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Says how one feels about a post or a comment, or no longer. Saying the same again changes nothing and tells nobody. */
@Singleton
public final class React {

    private final Transactions transactions;
    private final Reactions reactions;
    private final ReactionEvents events;
    private final Clock clock;

    React(Transactions transactions, Reactions reactions, ReactionEvents events, Clock clock) {
        this.transactions = transactions;
        this.reactions = reactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reacts by one type more.
     *
     * @throws PostProblem.PostNotFound    when {@code person} sees no post of that id
     * @throws PostProblem.CommentNotFound when they see no comment of that id
     * @throws PostProblem.NotPublished    when it is a draft of their own
     */
    public void add(CurrentPerson person, Subject subject, ReactionType type) {
        transactions.write(person.identity(), () -> {
            Change change = reactions.add(person.id(), subject, type, Ids.next(), clock.instant());
            requireThere(change, subject);
            if (!change.isPublished()) {
                throw new PostProblem.NotPublished();
            }
            change.reaction().ifPresent(events::added);
        });
    }

    /**
     * Takes the reaction by that type back.
     *
     * @throws PostProblem.PostNotFound    when {@code person} sees no post of that id
     * @throws PostProblem.CommentNotFound when they see no comment of that id
     */
    public void remove(CurrentPerson person, Subject subject, ReactionType type) {
        transactions.write(person.identity(), () -> {
            Change change = reactions.remove(person.id(), subject, type, clock.instant());
            requireThere(change, subject);
            change.reaction().ifPresent(events::removed);
        });
    }

    private static void requireThere(Change change, Subject subject) {
        if (!change.isThere()) {
            throw subject.missing();
        }
    }
}
