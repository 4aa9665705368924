package dev.plaza.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LoadTest {

    private static final int POSTS = 2;

    private final Graph graph = SampleGraph.of(30);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void bringsEverybodyInAndReadsThemBack() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            var report = load(plaza);

            assertThat(report.isComplete()).isTrue();
            assertThat(plaza.people()).isEqualTo(30);
            assertThat(plaza.friendships()).isEqualTo(graph.friendships().size());
            assertThat(summary(report))
                    .contains("30 registered, 0 there already, 0 errors")
                    .contains("60 written, 0 there already, 0 errors")
                    .contains("Read back through the gateway: 30 of 30 people, ")
                    .contains("accepted friendships, 60 of 60 posts")
                    .contains("median")
                    .contains("Errors: 0");
        }
    }

    @Test
    void mayBeRepeated() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            load(plaza);

            var report = load(plaza);

            assertThat(report.isComplete()).isTrue();
            assertThat(summary(report))
                    .contains("0 registered, 30 there already, 0 errors")
                    .contains("0 made, " + graph.friendships().size() + " there already, 0 errors");
        }
    }

    @Test
    void hasFriendsTalkAboutPostsThatTheyMaySee() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            load(plaza);

            assertThat(plaza.posts.posts()).hasSize(30 * POSTS).allSatisfy(post -> {
                assertThat(post.path("content").asText()).isNotBlank().hasSizeLessThanOrEqualTo(256);
                assertThat(post.path("audience").isEmpty())
                        .isEqualTo(!post.path("privacyLevel").asText().equals("custom"));
            });
            assertThat(plaza.posts.posts())
                    .extracting(post -> post.path("privacyLevel").asText())
                    .contains("public", "friends", "custom");
            assertThat(plaza.posts.posts())
                    .anyMatch(post -> !post.path("mentions").isEmpty());
            assertThat(plaza.posts.posts())
                    .anyMatch(post -> post.path("content").asText().contains(" #"));
            assertThat(plaza.posts.comments()).anyMatch(comment -> comment.has("parentCommentId"));
            assertThat(plaza.posts.reactions()).isNotEmpty();
        }
    }

    @Test
    void writesNothingTwice() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            load(plaza);
            var posts = plaza.posts.posts();
            var comments = plaza.posts.comments();
            var reactions = plaza.posts.reactions();
            plaza.posts.forgetKeys();

            var report = load(plaza);

            assertThat(plaza.posts.posts()).containsExactlyInAnyOrderElementsOf(posts);
            assertThat(plaza.posts.comments()).containsExactlyInAnyOrderElementsOf(comments);
            assertThat(plaza.posts.reactions()).isEqualTo(reactions);
            assertThat(summary(report))
                    .contains("0 written, " + posts.size() + " there already, 0 errors")
                    .contains("0 written, " + comments.size() + " there already, 0 errors")
                    .contains("0 given, " + reactions.size() + " there already, 0 errors");
        }
    }

    @Test
    void leavesPostsOutWherePostServiceDoesNotRun() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            plaza.hasPosts = false;

            var report = load(plaza);

            assertThat(report.isComplete()).isTrue();
            assertThat(summary(report))
                    .containsOnlyOnce("post-service")
                    .contains("Posts: none, for post-service does not run.")
                    .doesNotContain("written");
        }
    }

    @Test
    void outlastsAServiceThatIsAwayNowAndThen() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(17)) {
            var report = load(plaza);

            assertThat(report.isComplete()).isTrue();
            assertThat(report.retries()).isPositive();
            assertThat(plaza.friendships()).isEqualTo(graph.friendships().size());
            assertThat(plaza.posts.posts()).hasSize(30 * POSTS);
        }
    }

    @Test
    void countsRefusalsByKindWithASample() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            plaza.refusal = 422;
            plaza.hasPosts = false;

            var report = load(plaza);

            assertThat(report.isComplete()).isFalse();
            assertThat(summary(report))
                    .contains("Errors: " + graph.friendships().size())
                    .contains(graph.friendships().size() + " x 422 friends.refused, such as: ask: 422");
        }
    }

    private LoadReport load(FakePlaza plaza) throws InterruptedException {
        printed.reset();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Load(graph, POSTS, plaza.uri(), 4, false, out).run();
    }

    private String summary(LoadReport report) {
        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
