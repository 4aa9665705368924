package dev.plaza.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SamplePostTest {

    private static final List<Integer> FRIENDS = List.of(2, 3, 5, 7, 11, 13);

    private final List<SamplePost> many = IntStream.range(100, 200)
            .mapToObj(author -> SamplePost.by(author, SamplePost.MOST_EACH, FRIENDS))
            .flatMap(List::stream)
            .toList();

    @Test
    void isAlwaysTheSame() {
        assertThat(SamplePost.by(4, 20, FRIENDS)).isEqualTo(SamplePost.by(4, 20, FRIENDS));
        assertThat(SamplePost.by(4, 20, FRIENDS))
                .startsWith(SamplePost.by(4, 3, FRIENDS).toArray(SamplePost[]::new));
    }

    @Test
    void saysTheSameToOtherFriends() {
        assertThat(SamplePost.by(4, 20, List.of(1, 8)))
                .extracting(SamplePost::content)
                .isEqualTo(SamplePost.by(4, 20, FRIENDS).stream()
                        .map(SamplePost::content)
                        .toList());
    }

    @Test
    void isNeverRepeatedByItsAuthor() {
        assertThat(SamplePost.by(4, SamplePost.MOST_EACH, FRIENDS))
                .extracting(SamplePost::content)
                .doesNotHaveDuplicates();
    }

    @Test
    void fitsAndVaries() {
        assertThat(many)
                .allMatch(post -> post.content().length() <= 256)
                .anyMatch(post -> post.content().length() > 200)
                .anyMatch(post -> post.content().length() < 60);
        assertThat(many).extracting(SamplePost::privacyLevel).contains("public", "friends", "custom");
    }

    @Test
    void isForAndAboutFriendsOnly() {
        assertThat(many).allSatisfy(post -> {
            assertThat(FRIENDS).containsAll(post.audience());
            assertThat(post.readers(FRIENDS)).containsAll(post.mentions());
            assertThat(post.audience().isEmpty()).isEqualTo(!post.privacyLevel().equals("custom"));
        });
    }

    @Test
    void isForNobodyInParticularWhereThereAreNoFriends() {
        assertThat(SamplePost.by(4, 20, List.of())).allSatisfy(post -> {
            assertThat(post.privacyLevel()).isNotEqualTo("custom");
            assertThat(post.mentions()).isEmpty();
            assertThat(SampleComment.to(post, List.of())).isEmpty();
        });
    }

    @Test
    void isTalkedAboutByThoseWhoMaySeeIt() {
        assertThat(many).allSatisfy(post -> {
            var readers = post.readers(FRIENDS);
            assertThat(SampleComment.to(post, FRIENDS))
                    .allMatch(comment -> readers.contains(comment.author()))
                    .extracting(SampleComment::author)
                    .doesNotHaveDuplicates();
            assertThat(SampleReaction.to(post, FRIENDS)).allMatch(reaction -> readers.contains(reaction.person()));
        });
    }
}
