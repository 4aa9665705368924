package dev.plaza.post.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.post.Post;
import dev.plaza.contracts.post.PostDeleted;
import dev.plaza.contracts.post.PostEdited;
import dev.plaza.contracts.post.PostEvents;
import dev.plaza.contracts.post.PostPublished;
import dev.plaza.contracts.post.PrivacyLevel;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.PublishedEvents;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of posts: whole states, numbered as the posts are. */
class PublishedPostsTest {

    private final PostService service = PostService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

    @Test
    void tellsTheWholeLifeOfAPost() {
        UUID media = UUID.randomUUID();
        UUID post = UUID.fromString(ana.publish("""
                {"content": "%s #tag", "privacyLevel": "custom", "audience": ["%s"], "mentions": ["%s"], "mediaIds": ["%s"]}
                """.formatted("é".repeat(300), ben.id(), ben.id(), media)));
        ana.patch("/posts/" + post, "{\"content\": \"short\", \"privacyLevel\": \"public\"}");
        ana.delete("/posts/" + post);

        List<Envelope> events = service.published().of(post, 3);
        assertThat(events)
                .extracting(Envelope::type)
                .containsExactly("post.published.v1", "post.edited.v1", "post.deleted.v1");
        assertThat(events).extracting(Envelope::aggregateVersion).containsExactly(1L, 2L, 3L);
        PostPublished published = PublishedEvents.payload(events.getFirst(), PostEvents.PUBLISHED);
        assertThat(published.post().excerpt()).isEqualTo("é".repeat(Post.EXCERPT_LENGTH));
        assertThat(published.post().tags()).containsExactly("tag");
        assertThat(published.post().mentions()).containsExactly(ben.id());
        assertThat(published.post().audience()).containsExactly(ben.id());
        assertThat(published.post().mediaIds()).containsExactly(media);
        PostEdited edited = PublishedEvents.payload(events.get(1), PostEvents.EDITED);
        assertThat(edited.post().excerpt()).isEqualTo("short");
        assertThat(edited.post().privacyLevel()).isEqualTo(PrivacyLevel.PUBLIC);
        PostDeleted deleted = PublishedEvents.payload(events.getLast(), PostEvents.DELETED);
        assertThat(deleted.mediaIds()).containsExactly(media);
    }

    @Test
    void tellsOfAShareWhoseItIsAndWhatItShares() {
        String post = ana.publish("public", "Hello");
        UUID share = UUID.fromString(ben.post("/posts/" + post + "/shares", "{\"content\": \"Look!\"}")
                .text("id"));

        Envelope event = service.published().of(share, 1).getFirst();

        Post told = PublishedEvents.payload(event, PostEvents.SHARED).post();
        assertThat(event.type()).isEqualTo("post.shared.v1");
        assertThat(told.authorId()).isEqualTo(ben.id());
        assertThat(told.sharedPostId()).hasToString(post);
        assertThat(told.sharedAuthorId()).isEqualTo(ana.id());
        assertThat(told.excerpt()).isEqualTo("Look!");
    }

    @Test
    void tellsNothingOfDraftsUntilTheyArePublished() {
        UUID draft = UUID.fromString(ana.publish("{\"content\": \"soon\", \"isPublished\": false}"));
        UUID dropped = UUID.fromString(ana.publish("{\"content\": \"never\", \"isPublished\": false}"));
        ana.patch("/posts/" + draft, "{\"content\": \"sooner\"}");
        ana.delete("/posts/" + dropped);
        ana.patch("/posts/" + draft, "{\"isPublished\": true}");

        Envelope published = service.published().of(draft, 1).getFirst();

        assertThat(published.type()).isEqualTo("post.published.v1");
        assertThat(published.aggregateVersion()).isEqualTo(3);
        assertThat(service.published().of(draft)).hasSize(1);
        assertThat(service.published().of(dropped)).isEmpty();
    }
}
