package dev.plaza.post.application.post;

import dev.plaza.db.Ids;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.post.Composition;
import dev.plaza.post.domain.post.Post;
import dev.plaza.post.domain.post.PostEvents;
import dev.plaza.post.domain.post.PrivacyLevel;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Writes a post, or begins a draft. */
@Singleton
public final class PublishPost {

    private final Idempotency idempotency;
    private final AddPost addPost;
    private final FindMentions mentions;
    private final PostEvents events;
    private final Clock clock;

    PublishPost(Idempotency idempotency, AddPost addPost, FindMentions mentions, PostEvents events, Clock clock) {
        this.idempotency = idempotency;
        this.addPost = addPost;
        this.mentions = mentions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes it.
     *
     * @throws PostProblem.EmptyPost      when there is nothing in it
     * @throws PostProblem.MentionRefused when somebody is mentioned who may not see it
     */
    public PostView publish(CurrentPerson author, Composition composition, boolean isPublished, IdempotencyKey key) {
        return idempotency.write(
                author,
                key,
                new Request(composition, composition.audience().level(), isPublished),
                PostView.class,
                () -> write(author, composition, isPublished));
    }

    private PostView write(CurrentPerson author, Composition composition, boolean isPublished) {
        List<Card> mentioned = mentions.in(author.id(), composition);
        Post post = Post.write(
                Ids.next(),
                author.id(),
                composition,
                mentioned.stream().map(Card::id).toList(),
                isPublished,
                clock.instant());
        Card card = addPost.add(author, post);
        if (isPublished) {
            events.published(post);
        }
        return PostView.of(
                SeenPost.written(post, card),
                mentioned.stream().map(PersonView::of).toList(),
                null);
    }

    /** Audiences of two levels look alike as JSON. */
    private record Request(Composition composition, PrivacyLevel level, boolean isPublished) {}
}
