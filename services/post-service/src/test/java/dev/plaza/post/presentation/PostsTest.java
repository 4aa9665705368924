package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import dev.plaza.testing.people.PersonMaker;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Writing posts, and reading them back. */
class PostsTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");

    @Test
    void answersWithAllThatWasWritten() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        Answer written = ana.post("/posts", """
                {"content": "Rain, and <b>lilacs</b>\\n#Spring", "privacyLevel": "public", "tags": ["Garden", "#spring"],
                 "mediaIds": ["%s", "%s"], "location": "Lisbon", "metadata": {"mood": "calm", "nested": {"a": [1, 2.5]}}}
                """.formatted(second, first));

        assertThat(written.status()).isEqualTo(201);
        JsonNode post = written.body();
        assertThat(post.path("content").asText()).isEqualTo("Rain, and <b>lilacs</b>\n#Spring");
        assertThat(post.path("author").path("username").asText())
                .isEqualTo(ana.person().username());
        assertThat(post.path("author").path("displayName").asText())
                .isEqualTo(ana.person().firstName() + " " + ana.person().lastName());
        assertThat(post.path("privacyLevel").asText()).isEqualTo("public");
        assertThat(post.path("tags").toString()).isEqualTo("[\"garden\",\"spring\"]");
        assertThat(post.path("media").path(0).path("id").asText()).isEqualTo(second.toString());
        assertThat(post.path("media").path(1).path("id").asText()).isEqualTo(first.toString());
        assertThat(post.path("location").asText()).isEqualTo("Lisbon");
        assertThat(post.path("metadata").toString()).isEqualTo("{\"mood\":\"calm\",\"nested\":{\"a\":[1,2.5]}}");
        assertThat(post.path("likeCount").isInt()).isTrue();
        assertThat(post.path("reactionCounts").size()).isEqualTo(5);
        assertThat(post.path("isPublished").asBoolean()).isTrue();
        assertThat(post.path("isEdited").asBoolean()).isFalse();
        assertThat(post.path("version").asLong()).isEqualTo(1);
        assertThat(post.path("updatedAt").asText())
                .isEqualTo(post.path("createdAt").asText());
        assertThat(post.has("sharedPost")).isFalse();
        assertThat(ana.read(written.text("id")).body()).isEqualTo(post);
    }

    @Test
    void isForFriendsUnlessTheAuthorSaysOtherwise() {
        assertThat(ana.post("/posts", "{\"content\": \"Hello\"}").text("privacyLevel"))
                .isEqualTo("friends");
    }

    @Test
    void aKeyBelongsToWhomThePostIsForToo() {
        String key = "key-" + UUID.randomUUID();
        ana.post("/posts", "{\"content\": \"Hello\", \"privacyLevel\": \"friends\"}", "Idempotency-Key", key);

        Answer other =
                ana.post("/posts", "{\"content\": \"Hello\", \"privacyLevel\": \"public\"}", "Idempotency-Key", key);

        assertThat(other.text("code")).isEqualTo("idempotency.key-reused");
    }

    @Test
    void mediaNeedNoText() {
        Answer answer = ana.post("/posts", "{\"mediaIds\": [\"%s\"]}".formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("content")).isEmpty();
    }

    @Test
    void somebodyOfWhomNothingHasArrivedWritesOnTheStrengthOfTheirToken() {
        Caller ulf = SERVICE.caller(PersonMaker.aPerson().named("ulf").make());

        Answer written = ulf.post("/posts", "{\"content\": \"First!\", \"privacyLevel\": \"public\"}");
        assertThat(written.body().path("author").path("displayName").asText())
                .isEqualTo(ulf.person().username());
        assertThat(ana.read(written.text("id"))
                        .body()
                        .path("author")
                        .path("username")
                        .asText())
                .isEqualTo(ulf.person().username());

        SERVICE.society().add(ulf.person());
        assertThat(ana.read(written.text("id"))
                        .body()
                        .path("author")
                        .path("displayName")
                        .asText())
                .isEqualTo(ulf.person().firstName() + " " + ulf.person().lastName());
    }

    @TestFactory
    Stream<DynamicTest> badFieldsAreRefusedByName() {
        return Stream.of(
                        "{\"content\": \"a\\u0007b\"} → content",
                        "{\"content\": \"a\\ud800b\"} → content",
                        "{\"content\": \"%s\"} → content".formatted("x".repeat(10_001)),
                        "{\"content\": \"x\", \"privacyLevel\": \"secret\"} → privacyLevel",
                        "{\"content\": \"x\", \"location\": \" \"} → location",
                        "{\"content\": \"x\", \"location\": \"a\\nb\"} → location",
                        "{\"content\": \"x\", \"tags\": [\"ok\", \"two words\"]} → tags[1]",
                        "{\"content\": \"x\", \"tags\": [\"123\"]} → tags[0]",
                        "{\"content\": \"x\", \"mediaIds\": [\"x\"]} → mediaIds",
                        "{\"content\": \"x\", \"mentions\": [\"x\"]} → mentions",
                        "{\"content\": \"x\", \"metadata\": [1]} → metadata",
                        "{\"content\": \"x\", \"metadata\": {\"a\": \"\\u0000\"}} → metadata",
                        "{\"content\": \"x\", \"metadata\": {\"a\": 1e400000}} → metadata",
                        "{\"content\": \"x\", \"metadata\": {\"a\": \"%s\"}} → metadata".formatted("y".repeat(8200)))
                .map(line -> line.split(" → ", 2))
                .map(parts -> DynamicTest.dynamicTest(
                        parts[1] + " in " + parts[0].substring(0, Math.min(60, parts[0].length())), () -> {
                            Answer answer = ana.post("/posts", parts[0]);
                            assertThat(answer.status())
                                    .as(answer.body().toString())
                                    .isEqualTo(400);
                            assertThat(answer.body()
                                            .path("errors")
                                            .path(0)
                                            .path("field")
                                            .asText())
                                    .startsWith(parts[1]);
                        }));
    }

    @TestFactory
    Stream<DynamicTest> rulesAcrossFieldsAreRefusedByCode() {
        return Stream.of(
                        "{} → post.empty",
                        "{\"content\": \" \\n\"} → post.empty",
                        "{\"content\": \"x\", \"privacyLevel\": \"custom\"} → post.audience-mismatch",
                        "{\"content\": \"x\", \"audience\": [\"%s\"]} → post.audience-mismatch"
                                .formatted(UUID.randomUUID()),
                        "{\"content\": \"x\", \"mentions\": [\"%s\"]} → post.mention-refused"
                                .formatted(UUID.randomUUID()))
                .map(line -> line.split(" → ", 2))
                .map(parts -> DynamicTest.dynamicTest(parts[0], () -> {
                    Answer answer = ana.post("/posts", parts[0]);
                    assertThat(answer.status()).isEqualTo(422);
                    assertThat(answer.text("code")).isEqualTo(parts[1]);
                    assertThat(answer.body().path("errors").size()).isEqualTo(1);
                }));
    }

    @Test
    void listsOfWhoIsNotThereAreMissing() {
        assertThat(ana.get("/users/" + UUID.randomUUID() + "/posts").status()).isEqualTo(404);
        assertThat(ana.get("/users/" + SERVICE.join("ben").id() + "/posts").status())
                .isEqualTo(200);
    }

    @Test
    void aDeletedPostIsMissingForEverybody() {
        String post = ana.publish("public", "Hello");

        assertThat(ana.delete("/posts/" + post).status()).isEqualTo(204);

        assertThat(ana.read(post).status()).isEqualTo(404);
        assertThat(ana.delete("/posts/" + post).status()).isEqualTo(404);
        assertThat(ana.patch("/posts/" + post, "{\"content\": \"Back\"}").status())
                .isEqualTo(404);
        assertThat(ana.get("/users/" + ana.id() + "/posts").body().path("items"))
                .isEmpty();
        assertThat(SERVICE.database().query("select content from posts where id = '" + post + "'"))
                .containsExactly("");
    }

    @Test
    void othersMayNeitherChangeNorDeleteWhatTheySee() {
        Caller ben = SERVICE.join("ben");
        String seen = ana.publish("public", "Hello");
        String hidden = ana.publish("friends", "Hello");

        assertThat(ben.delete("/posts/" + seen).text("code")).isEqualTo("post.not-author");
        assertThat(ben.patch("/posts/" + seen, "{\"content\": \"x\"}").text("code"))
                .isEqualTo("post.not-author");
        assertThat(ben.delete("/posts/" + hidden).text("code")).isEqualTo("post.not-found");
        assertThat(ben.patch("/posts/" + hidden, "{\"content\": \"x\"}").text("code"))
                .isEqualTo("post.not-found");
    }
}
