package dev.plaza.post.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.post.domain.PostProblem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {

    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);

    private final UUID ana = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void needsTextOrMedia(String content) {
        assertThatThrownBy(() -> write(saying(content), true)).isInstanceOf(PostProblem.EmptyPost.class);
        assertThatThrownBy(() -> edited(write(saying("Hi"), true), saying(content)))
                .isInstanceOf(PostProblem.EmptyPost.class);
        assertThat(write(composition(content, List.of(UUID.randomUUID()), null), true)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void editOfAPublishedPostIsToldAndMovesItNowhere() {
        Post post = edited(write(saying("Hi"), true), saying("Ho"));

        assertThat(post.version()).isEqualTo(2);
        assertThat(post.editedAt()).isEqualTo(LATER);
        assertThat(post.createdAt()).isEqualTo(FIRST);
    }

    @Test
    void draftThatIsPublishedCountsAsNew() {
        Post draft = write(saying("Hi"), false);
        Post published = draft.edit(saying("Ho"), List.of(), true, LATER);

        assertThat(published.isPublished()).isTrue();
        assertThat(published.editedAt()).isNull();
        assertThat(published.createdAt()).isEqualTo(LATER);
    }

    @Test
    void draftThatStaysOneKeepsItsPlace() {
        Post draft = write(saying("Hi"), false).edit(saying("Ho"), List.of(), false, LATER);

        assertThat(draft.createdAt()).isEqualTo(FIRST);
        assertThat(draft.editedAt()).isNull();
        assertThat(draft.version()).isEqualTo(2);
    }

    @Test
    void publishedPostBecomesNoDraft() {
        Post post = write(saying("Hi"), true);

        assertThatThrownBy(() -> post.edit(saying("Ho"), List.of(), false, LATER))
                .isInstanceOf(PostProblem.AlreadyPublished.class);
    }

    @Test
    void shareIsForWhomTheSharedPostIsFor() {
        Post post = write(saying("Hi"), true);
        Post share = post.share(UUID.randomUUID(), UUID.randomUUID(), "Look", LATER);

        assertThat(share.composition().audience()).isEqualTo(post.composition().audience());
        assertThat(share.audienceOwner()).isEqualTo(ana);
        assertThat(post.audienceOwner()).isEqualTo(ana);
    }

    @Test
    void shareOfAShareShowsTheFirstPost() {
        Post post = write(saying("Hi"), true);
        Post share = post.share(UUID.randomUUID(), UUID.randomUUID(), "", LATER);

        assertThat(share.share(UUID.randomUUID(), UUID.randomUUID(), "", LATER).shared())
                .isEqualTo(new Post.Shared(post.id(), ana));
    }

    @Test
    void draftIsNotShared() {
        Post draft = write(saying("Hi"), false);

        assertThatThrownBy(() -> draft.share(UUID.randomUUID(), ana, "", LATER))
                .isInstanceOf(PostProblem.NotPublished.class);
    }

    @Test
    void ofAShareOnlyTheTextChanges() {
        Post share = write(saying("Hi"), true).share(UUID.randomUUID(), UUID.randomUUID(), "Look", LATER);

        assertThat(edited(share, saying("")).composition().content()).isEmpty();
        for (Composition change : List.of(
                composition("Look", List.of(UUID.randomUUID()), null),
                composition("Look", List.of(), "Lisbon"),
                new Composition("Look", List.of(), new Audience.Friends(), List.of(), List.of(), null, null),
                new Composition("Look", List.of(), new Audience.Everybody(), List.of("a"), List.of(), null, null),
                new Composition("Look", List.of(), new Audience.Everybody(), List.of(), List.of(ana), null, null),
                new Composition("Look", List.of(), new Audience.Everybody(), List.of(), List.of(), null, "{}"))) {
            assertThatThrownBy(() -> edited(share, change)).isInstanceOf(PostProblem.ShareIsText.class);
        }
    }

    @Test
    void compositionRefusesWhatCannotBeWritten() {
        assertThatThrownBy(() -> saying("\u0000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> composition("Hi", List.of(), "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void compositionTellsGivenTagsAndThoseOfTheText() {
        assertThat(new Composition("#b", List.of(), new Audience.Friends(), List.of("a"), List.of(), null, null)
                        .allTags())
                .containsExactly("a", "b");
    }

    private Post write(Composition composition, boolean isPublished) {
        return Post.write(UUID.randomUUID(), ana, composition, List.of(), isPublished, FIRST);
    }

    private static Post edited(Post post, Composition change) {
        return post.edit(change, List.of(), true, LATER);
    }

    private static Composition saying(String content) {
        return composition(content, List.of(), null);
    }

    private static Composition composition(String content, List<UUID> media, @Nullable String location) {
        return new Composition(content, media, new Audience.Everybody(), List.of(), List.of(), location, null);
    }
}
