package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import org.junit.jupiter.api.Test;

/** Posts and comments that a client holds already, as their tags tell. */
class ConditionalReadsTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");

    @Test
    void aPostIsNotSentAgainUntilSomethingOfItChanges() {
        String post = "/posts/" + ana.publish("public", "Hello");
        String tag = ben.get(post).header("ETag");

        assertThat(tag).matches("\"1-[0-9a-f]{8}\"");
        assertUnchanged(ben.get(post, "If-None-Match", tag), tag);

        ben.put(post + "/reactions/like");

        Answer liked = ben.get(post, "If-None-Match", tag);
        assertThat(liked.status()).isEqualTo(200);
        assertThat(liked.text("version")).isEqualTo("1");
        assertThat(liked.header("ETag")).matches("\"1-[0-9a-f]{8}\"").isNotEqualTo(tag);
    }

    @Test
    void aCommentIsNotSentAgainUntilSomethingOfItChanges() {
        String post = ana.publish("public", "Hello");
        String comment = "/comments/"
                + ben.post("/posts/" + post + "/comments", "{\"content\": \"First\"}")
                        .text("id");
        String tag = ana.get(comment).header("ETag");

        assertUnchanged(ana.get(comment, "If-None-Match", tag), tag);

        ben.patch(comment, "{\"content\": \"Second\"}");

        assertThat(ana.get(comment, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void aHiddenPostIsMissingWhateverTheClientHolds() {
        String post = "/posts/" + ana.publish("public", "Hello");
        String tag = ben.get(post).header("ETag");

        ana.patch(post, "{\"privacyLevel\": \"friends\"}");

        assertThat(ben.get(post, "If-None-Match", tag).status()).isEqualTo(404);
        assertThat(ben.get(post, "If-None-Match", "*").status()).isEqualTo(404);
    }

    @Test
    void aChangeAsksForTheVersionAloneAndNotForTheReactions() {
        String post = "/posts/" + ana.publish("public", "Hello");
        String tag = ana.get(post).header("ETag");
        ben.put(post + "/reactions/like");

        Answer edited = ana.patch(post, "{\"content\": \"Hello!\"}", "If-Match", tag);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).startsWith("\"2-");
        assertThat(ana.patch(post, "{\"content\": \"Hi\"}", "If-Match", tag).status())
                .isEqualTo(412);
    }

    @Test
    void theAnswerToWritingCarriesTheTagOfWhatWouldBeRead() {
        Answer written = ana.post("/posts", "{\"content\": \"Hello\", \"privacyLevel\": \"public\"}");

        assertThat(written.header("ETag"))
                .isEqualTo(ana.get("/posts/" + written.text("id")).header("ETag"));
    }

    private static void assertUnchanged(Answer answer, String tag) {
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
    }
}
