package dev.plaza.system;

import static dev.plaza.system.People.befriend;
import static dev.plaza.system.People.id;
import static dev.plaza.system.People.publish;
import static dev.plaza.system.People.token;
import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sees a post, and when, with all services and the broker between them. */
@ExtendWith(SharedPlaza.class)
class PostsIT {

    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void reachesAFriendWithinSecondsAndLeavesWithTheFriendship(RunningPlaza plaza) {
        JsonNode author = plaza.register("writes_posts");
        JsonNode friend = plaza.register("reads_posts");
        JsonNode stranger = plaza.register("knows_nobody");
        befriend(plaza, author, friend);
        eventually(PATIENCE, () -> assertThat(feed(plaza, stranger)).isEmpty());

        String post = publish(plaza, author, "friends", "For my friends.");

        eventually(PROMISE, () -> assertThat(feed(plaza, friend)).containsExactly(post));
        assertThat(statusOf(plaza, post, friend)).isEqualTo(200);
        assertThat(statusOf(plaza, post, stranger)).isEqualTo(404);
        assertThat(feed(plaza, stranger)).isEmpty();

        assertThat(plaza.send("DELETE", "/api/v1/friends/" + id(author), token(friend), Map.of())
                        .status())
                .isEqualTo(204);

        eventually(PROMISE, () -> {
            assertThat(feed(plaza, friend)).isEmpty();
            assertThat(statusOf(plaza, post, friend)).isEqualTo(404);
        });
        assertThat(feed(plaza, author)).containsExactly(post);
    }

    @Test
    void isInTheFeedOnceWhenTheServiceWasKilledRightAfterIt(RunningPlaza plaza) {
        JsonNode author = plaza.register("writes_and_dies");
        JsonNode friend = plaza.register("reads_later");
        befriend(plaza, author, friend);
        String before = publish(plaza, author, "friends", "All is well.");
        eventually(PATIENCE, () -> assertThat(feed(plaza, friend)).containsExactly(before));

        ProcessHandle first = plaza.process("post-service");
        String post = publish(plaza, author, "friends", "Is anybody ...");
        first.destroyForcibly();

        eventually(PATIENCE, () -> assertThat(plaza.process("post-service")).isNotEqualTo(first));
        eventually(PATIENCE, () -> assertThat(feed(plaza, friend)).containsExactly(post, before));
        // what comes later has overtaken every repetition of what came before
        String after = publish(plaza, author, "friends", "Here I am again.");
        eventually(PROMISE, () -> assertThat(feed(plaza, friend)).containsExactly(after, post, before));
    }

    private static int statusOf(RunningPlaza plaza, String post, JsonNode reader) {
        return plaza.get("/api/v1/posts/" + post, token(reader)).status();
    }

    /** The ids of what is in it, the newest first. */
    private static List<String> feed(RunningPlaza plaza, JsonNode reader) {
        var answer = plaza.get("/api/v1/feed", token(reader));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }
}
