package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Changing posts, drafts, and what posts said before. */
class EditsTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");

    @Test
    void changesWhatItNamesAndNothingElse() {
        String post = ana.publish("""
                {"content": "One #two", "privacyLevel": "public", "tags": ["given"], "location": "Lisbon", "metadata": {"a": 1}}
                """);

        Answer edited = ana.patch("/posts/" + post, "{\"content\": \"Three #four\", \"location\": null}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("content")).isEqualTo("Three #four");
        assertThat(edited.body().path("tags").toString()).isEqualTo("[\"given\",\"four\"]");
        assertThat(edited.has("location")).isFalse();
        assertThat(edited.body().path("metadata").path("a").asInt()).isEqualTo(1);
        assertThat(edited.body().path("isEdited").asBoolean()).isTrue();
        assertThat(edited.body().path("version").asLong()).isEqualTo(2);
        assertThat(edited.text("updatedAt")).isGreaterThan(edited.text("createdAt"));
    }

    @Test
    void nullEmptiesAList() {
        String post = ana.publish("""
                {"content": "One", "privacyLevel": "custom", "audience": ["%s"], "tags": ["given"]}
                """.formatted(ben.id()));

        Answer edited = ana.patch("/posts/" + post, """
                {"tags": null, "privacyLevel": "public", "audience": null}
                """);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().path("tags").toString()).isEqualTo("[]");
        assertThat(edited.text("privacyLevel")).isEqualTo("public");
    }

    @Test
    void changingNothingMakesNoVersion() {
        String post = ana.publish("public", "Hello");

        assertThat(ana.patch("/posts/" + post, "{\"content\": \"Hello\"}")
                        .body()
                        .path("version")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void earlierTextsAreListedLatestFirst() {
        String post = ana.publish("public", "one");
        ana.patch("/posts/" + post, "{\"content\": \"two\"}");
        ana.patch("/posts/" + post, "{\"location\": \"Lisbon\"}");
        ana.patch("/posts/" + post, "{\"content\": \"three\"}");

        assertThat(contents(ben.get("/posts/" + post + "/edits"))).containsExactly("two", "one");
    }

    @Test
    void wideningTheAudienceDoesNotOpenWhatWasSaidToFewer() {
        String post = ana.publish("friends", "for friends");
        ana.patch("/posts/" + post, "{\"content\": \"for all\", \"privacyLevel\": \"public\"}");

        assertThat(contents(ben.get("/posts/" + post + "/edits"))).isEmpty();
        assertThat(contents(ana.get("/posts/" + post + "/edits"))).containsExactly("for friends");

        SERVICE.society().befriend(ana, ben);
        assertThat(contents(ben.get("/posts/" + post + "/edits"))).containsExactly("for friends");
    }

    @Test
    void narrowingTheAudienceHidesAtOnce() {
        String post = ana.publish("public", "Hello");
        assertThat(ben.read(post).status()).isEqualTo(200);

        ana.patch("/posts/" + post, "{\"privacyLevel\": \"friends\"}");
        assertThat(ben.read(post).status()).isEqualTo(404);

        ana.patch("/posts/" + post, "{\"privacyLevel\": \"custom\", \"audience\": [\"%s\"]}".formatted(ben.id()));
        assertThat(ben.read(post).status()).isEqualTo(200);

        ana.patch("/posts/" + post, "{\"privacyLevel\": \"friends\"}");
        assertThat(ben.read(post).status()).isEqualTo(404);
    }

    @Test
    void aDraftIsItsAuthorsUntilItIsPublishedAndThenNew() {
        String draft = ana.publish("{\"content\": \"soon\", \"privacyLevel\": \"public\", \"isPublished\": false}");
        ana.patch("/posts/" + draft, "{\"content\": \"sooner\"}");
        String other = ana.publish("public", "in between");

        assertThat(ben.read(draft).status()).isEqualTo(404);
        assertThat(ids(ana.get("/users/" + ana.id() + "/posts"))).containsExactly(other);
        assertThat(ids(ana.get("/users/" + ana.id() + "/posts?isPublished=false")))
                .containsExactly(draft);
        assertThat(ben.get("/users/" + ana.id() + "/posts?isPublished=false").status())
                .isEqualTo(400);

        Answer published = ana.patch("/posts/" + draft, "{\"isPublished\": true}");
        assertThat(published.body().path("isEdited").asBoolean()).isFalse();
        assertThat(ids(ben.get("/users/" + ana.id() + "/posts"))).containsExactly(draft, other);
        assertThat(contents(ana.get("/posts/" + draft + "/edits"))).isEmpty();
        assertThat(ana.patch("/posts/" + draft, "{\"isPublished\": false}").text("code"))
                .isEqualTo("post.already-published");
    }

    @Test
    void ifMatchKeepsTheSecondOfTwoFromOverwriting() {
        String post = ana.publish("public", "Hello");
        ana.patch("/posts/" + post, "{\"content\": \"Hello!\"}", "If-Match", "\"1\"");

        assertThat(ana.patch("/posts/" + post, "{\"content\": \"Hi\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void parallelEditsAllCountAndLoseNothing() throws Exception {
        String post = ana.publish("public", "0");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.rangeClosed(1, 30)
                    .<Callable<Answer>>mapToObj(i -> () -> ana.patch("/posts/" + post, "{\"content\": \"" + i + "\"}"))
                    .toList());
        }

        assertThat(ana.read(post).body().path("version").asLong()).isEqualTo(31);
        assertThat(contents(ana.get("/posts/" + post + "/edits?limit=100")))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void badPatchesAreRefusedByName() {
        String post = ana.publish("public", "Hello");

        for (String bad : List.of(
                "{\"content\": null}",
                "{\"content\": 5}",
                "{\"mediaIds\": \"x\"}",
                "{\"mentions\": [\"x\"]}",
                "{\"tags\": [\"a b\"]}",
                "{\"metadata\": 5}",
                "{\"isPublished\": \"yes\"}",
                "{\"likeCount\": 5}")) {
            Answer answer = ana.patch("/posts/" + post, bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            String field = bad.substring(2, bad.indexOf('"', 2));
            assertThat(answer.body().path("errors").path(0).path("field").asText())
                    .startsWith(field);
        }
        assertThat(ana.patch("/posts/" + post, "{\"content\": \" \"}").text("code"))
                .isEqualTo("post.empty");
        assertThat(ana.patch("/posts/" + UUID.randomUUID(), "{\"content\": \"x\"}")
                        .text("code"))
                .isEqualTo("post.not-found");
    }

    private static List<String> contents(Answer page) {
        return fields(page, "content");
    }

    private static List<String> ids(Answer page) {
        return fields(page, "id");
    }

    private static List<String> fields(Answer page, String field) {
        assertThat(page.status()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .map((JsonNode item) -> item.path(field).asText())
                .toList();
    }
}
