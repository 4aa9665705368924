package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserProfileUpdated;
import dev.plaza.contracts.user.Visibility;
import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.Eventually;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What finds a post, and how it is shown. */
class SearchTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");
    private String post = "";

    @BeforeEach
    void publish() {
        post = publish(
                "Ein Café am Fluß, <b>bold</b> & long walks <by the> RIVER #Été", "\"mood\": \"glad\", \"year\": 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "café",
                "CAFE",
                "cafe\u0301",
                "long walks",
                "\"long walks\"",
                "walks long",
                "river -sea",
                "sea or river",
                "ete",
                "tag:été",
                "tag:#ÉTÉ river",
                "ana river",
                "river after:2020-01-01",
                "river before:2099-01-01",
                "river metadata.mood=glad",
                "river metadata.year=2026",
                "river metadata.mood=\"glad\" metadata.year=2026"
            })
    void isFoundBy(String text) {
        assertThat(found(ben, text)).containsExactly(post);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"walks long\"",
                "river -cafe",
                "riv",
                "sea",
                "tag:river",
                "tag:etex",
                "river after:2099-01-01",
                "river before:2020-01-01",
                "river metadata.mood=sad",
                "river metadata.year=202",
                "river metadata.x=glad"
            })
    void isNotFoundBy(String text) {
        assertThat(found(ben, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!!", "😀😀", "-river", "from:nobody_of_that_name", "\"\"", "& | !", "':*", "\\\\", "<->", "%_"})
    void whatAsksForNothingFindsNothing(String text) {
        Caller.Answer answer = ben.get("/search/posts?q=" + encoded(text));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("items")).isEmpty();
        assertThat(answer.has("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a%00b", "a%0Ab", "tag:1", "from:a", "before:never", "after:2026-13-01", "metadata.a=b"
            })
    void whatCannotBeAskedIsRefused(String encoded) {
        Caller.Answer answer = ben.get("/search/posts?q=" + encoded);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo("q");
    }

    @Test
    void highlightIsDataInParts() {
        JsonNode item = items(ben, "bold from:" + ana.person().username()).get(0);

        assertThat(item.path("content").asText()).contains("<b>bold</b>");
        assertThat(StreamSupport.stream(item.path("highlight").spliterator(), false)
                        .filter(part -> part.path("isMatch").asBoolean())
                        .map(part -> part.path("text").asText()))
                .containsExactly("bold");
        assertThat(StreamSupport.stream(item.path("highlight").spliterator(), false)
                        .map(part -> part.path("text").asText())
                        .reduce("", String::concat))
                .contains("<b>bold</b> & long walks");
        assertThat(item.path("author").path("id").asText()).isEqualTo(ana.id().toString());
    }

    @Test
    void highlightFindsAccents() {
        assertThat(items(ben, "cafe from:" + ana.person().username())
                        .get(0)
                        .path("highlight")
                        .toString())
                .contains("{\"text\":\"Café\",\"isMatch\":true}");
    }

    @Test
    void betterMatchesComeFirst() {
        String tagged = publish("Said once #rankword", "\"x\": 1");
        String twice = publish("rankword and rankword", "\"x\": 1");
        String once = publish("rankword", "\"x\": 1");
        String newer = publish("rankword", "\"x\": 1");

        assertThat(found(ben, "rankword")).containsExactly(tagged, twice, newer, once);
    }

    @Test
    void postsAreFoundByTheirAuthorsNewName() {
        String name = "Zora" + UUID.randomUUID().toString().substring(0, 8);
        SERVICE.deliver(PostService.event(
                UserEvents.PROFILE_UPDATED,
                ana.id(),
                2,
                new UserProfileUpdated(
                        new Person(
                                ana.id(),
                                "Zora",
                                "Lima",
                                name + " Lima",
                                null,
                                false,
                                Visibility.PUBLIC,
                                Visibility.PUBLIC),
                        List.of("firstName"))));

        Eventually.eventually(() -> assertThat(found(ben, name + " river")).containsExactly(post));
    }

    @Test
    void postsOfAPersonAreFilteredByMetadata() {
        publish("Other", "\"mood\": \"sad\", \"year\": \"2026\"");
        String path = "/users/" + ana.id() + "/posts?metadata.";

        assertThat(ids(ben.get(path + "mood=glad"))).containsExactly(post);
        assertThat(ids(ben.get(path + "year=2026"))).hasSize(2);
        assertThat(ids(ben.get(path + "year=2026&metadata.mood=sad")))
                .hasSize(1)
                .doesNotContain(post);
        assertThat(ids(ben.get(path + "mood=1e999"))).isEmpty();
        assertThat(ben.get(path + "=glad").status()).isEqualTo(400);
        assertThat(ben.get(path + "mood=a%00").status()).isEqualTo(400);
        assertThat(ben.get(path + "mood=a&metadata.mood=b").status()).isEqualTo(400);
    }

    @Test
    void tagsThatAreNoneAreRefused() {
        for (String tag : List.of("1", "a%20b", "a-b", "%23%23a", "%00a")) {
            Caller.Answer answer = ben.get("/tags/" + tag + "/posts");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("errors").path(0).path("field").asText())
                    .isEqualTo("tag");
        }
    }

    @Test
    void tagsAreFoundInAnyForm() {
        for (String tag : List.of("été", "ÉTÉ", "#été", "e\u0301te\u0301")) {
            assertThat(ids(ben.get("/tags/" + encoded(tag) + "/posts"))).contains(post);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\": \"a\\ud800\"}",
                "{\"content\": \"a\\u0000\"}",
                "{\"content\": \"a\", \"location\": \"\\udc00\"}",
                "{\"content\": \"a\", \"tags\": [\"\\ud800\"]}",
                "{\"content\": \"a\", \"tags\": [\"\\ufdfa\"]}",
                "{\"content\": \"a\", \"metadata\": {\"a\": \"\\ud800\"}}",
                "{\"content\": \"a\", \"metadata\": {\"\\ud800\": 1}}"
            })
    void whatCannotBeWrittenIsRefused(String json) {
        assertThat(ana.post("/posts", json).status()).isEqualTo(400);
        assertThat(ana.patch("/posts/" + post, json).status()).isEqualTo(400);
    }

    @Test
    void textsThatOnlyLookAsIfTheyHadTagsAreKept() {
        String odd = ana.publish("public", "#\\ufdfa #\\u037a #\\ufe0f\\u20e3");

        assertThat(ana.read(odd).body().path("tags")).isEmpty();
    }

    private String publish(String content, String metadata) {
        String id = ana.publish(
                "{\"privacyLevel\": \"public\", \"content\": \"%s\", \"metadata\": {%s}}".formatted(content, metadata));
        Eventually.until(
                "indexed",
                () -> SERVICE.database().count("select count(*) from post_search where post_id = '" + id + "'") == 1);
        return id;
    }

    /** Of the author of this test, so that tests do not meet. */
    private List<String> found(Caller reader, String text) {
        return ids(reader.get(
                "/search/posts?q=" + encoded(text + " from:" + ana.person().username())));
    }

    private static JsonNode items(Caller reader, String text) {
        return reader.get("/search/posts?q=" + encoded(text)).body().path("items");
    }

    private static List<String> ids(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
