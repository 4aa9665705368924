package dev.plaza.post.application.post;

import dev.plaza.db.Transactions;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.Post;
import dev.plaza.post.domain.post.PostEvents;
import dev.plaza.post.domain.post.Posts;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes a post of one's own. */
@Singleton
public final class EditPost {

    private final Transactions transactions;
    private final Posts posts;
    private final FindMentions mentions;
    private final PostEvents events;
    private final Clock clock;

    EditPost(Transactions transactions, Posts posts, FindMentions mentions, PostEvents events, Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.mentions = mentions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Applies a change to what the post is at this moment; one that changes nothing makes no new version.
     *
     * @throws PostProblem.PostNotFound     when {@code author} sees no post of that id
     * @throws PostProblem.NotTheAuthor     when it is somebody else's
     * @throws PostProblem.AlreadyPublished when it was published and is to be a draft
     * @throws PostProblem.EmptyPost        when nothing would be left in it
     */
    public void edit(CurrentPerson author, UUID id, ExpectedVersion expected, PostChange change) {
        transactions.write(author.identity(), () -> {
            Post before = posts.lock(author.id(), id).orElseThrow(() -> refusal(posts, id));
            expected.check(before.version());
            Composition composition = change.appliedTo(before.composition());
            boolean isToBePublished = change.isPublished().orElse(before.isPublished());
            if (!composition.equals(before.composition()) || isToBePublished != before.isPublished()) {
                List<Card> mentioned = change.mentions().isPresent()
                        ? mentions.in(author.id(), composition)
                        : mentions.after(before, composition);
                save(before, composition, mentioned, isToBePublished);
            }
        });
    }

    private void save(Post before, Composition composition, List<Card> mentioned, boolean isToBePublished) {
        Instant now = clock.instant();
        Post after = before.edit(composition, mentioned.stream().map(Card::id).toList(), isToBePublished, now);
        posts.save(before, after, now);
        if (before.isPublished()) {
            events.edited(after);
        } else if (after.isPublished()) {
            events.published(after);
        }
    }

    /** Somebody who sees a post may hear that it is not theirs; to others it does not exist. */
    static PostProblem refusal(Posts posts, UUID id) {
        return posts.find(id).isPresent() ? new PostProblem.NotTheAuthor() : new PostProblem.PostNotFound();
    }
}
