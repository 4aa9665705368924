package dev.plaza.post.application.reaction;

import dev.plaza.db.Transactions;
import dev.plaza.post.application.post.PersonView;
import dev.plaza.post.application.post.Positions;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.reaction.ReactionType;
import dev.plaza.post.domain.reaction.SeenReactions;
import dev.plaza.post.domain.reaction.SeenReactions.SeenReaction;
import dev.plaza.post.domain.reaction.Subject;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows who feels how about a post or a comment. */
@Singleton
public final class ReadReactions {

    private final Transactions transactions;
    private final SeenReactions reactions;

    ReadReactions(Transactions transactions, SeenReactions reactions) {
        this.transactions = transactions;
        this.reactions = reactions;
    }

    /**
     * Newest first.
     *
     * @param type null for all
     * @throws PostProblem.PostNotFound    when {@code reader} sees no post of that id
     * @throws PostProblem.CommentNotFound when they see no comment of that id
     */
    public Page<ReactionView> list(
            CurrentPerson reader, Subject subject, @Nullable ReactionType type, PageRequest request) {
        if (!read(reader, () -> reactions.isThere(subject))) {
            throw subject.missing();
        }
        List<SeenReaction> found =
                read(reader, () -> reactions.find(subject, type, Positions.after(request), request.rows()));
        return Page.of(found, request, last -> Cursor.at(last.createdAt(), last.id()))
                .map(each ->
                        new ReactionView(PersonView.of(each.user()), each.type().text(), each.createdAt()));
    }

    private <T> T read(CurrentPerson reader, Supplier<T> work) {
        return transactions.readOne(reader.identity(), work);
    }
}
