package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.Eventually;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who finds a post by its words and its tag, and whom a narrowed, deleted or hidden post is hidden from at once. */
class SearchVisibilityTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");

    private enum Reader {
        SELF,
        FRIEND,
        CHOSEN,
        STRANGER,
        BLOCKING,
        BLOCKED
    }

    @TestFactory
    Stream<DynamicTest> postsAreFoundByWhoSeesThem() {
        return Stream.of(Reader.values())
                .flatMap(reader -> Stream.of("public", "friends", "custom", "draft")
                        .map(level -> DynamicTest.dynamicTest(
                                reader + " " + level, () -> assertFound(reader, level, expected(reader, level)))));
    }

    @Test
    void friendsWhoWereNotChosenDoNotFindIt() {
        Caller friend = SERVICE.join("ben");
        Caller chosen = SERVICE.join("cleo");
        SERVICE.society().befriend(ana, friend);
        String word = publish("custom", "\"" + chosen.id() + "\"");

        assertEventuallyFound(chosen, word);
        assertNotFound(friend, word);
    }

    @Test
    void deactivatedAuthorsAreNotFoundUntilTheyAreBack() {
        Caller ben = SERVICE.join("ben");
        String word = publish("public", "");
        assertEventuallyFound(ben, word);

        SERVICE.society().deactivate(ana);
        assertNotFound(ben, word);

        SERVICE.society().activate(ana);
        assertFound(ben, word);
    }

    @Test
    void narrowingAndDeletingHideAtOnce() {
        Caller ben = SERVICE.join("ben");
        String word = word();
        String post = ana.publish("public", word + " #" + word);
        assertEventuallyFound(ben, word);

        ana.patch("/posts/" + post, "{\"privacyLevel\": \"friends\"}");
        assertNotFound(ben, word);
        assertThat(SERVICE.database().count("select count(*) from post_search where post_id = '" + post + "'"))
                .isZero();

        assertEventuallyFound(ana, word);
        ana.patch("/posts/" + post, "{\"privacyLevel\": \"public\"}");
        assertEventuallyFound(ben, word);

        ana.delete("/posts/" + post);
        assertNotFound(ben, word);
        assertNotFound(ana, word);
        Eventually.eventually(() -> assertThat(SERVICE.database().tablesHolding(word))
                .doesNotContain("public.post_search", "public.private_post_search", "public.post_tags"));
    }

    @Test
    void editedPostIsFoundByWhatItSaysNow() {
        String before = word();
        String after = word();
        String post = ana.publish("public", before + " #" + before);
        assertEventuallyFound(ana, before);

        ana.patch("/posts/" + post, "{\"content\": \"%1$s #%1$s\"}".formatted(after));
        assertNotFound(ana, before);
        assertEventuallyFound(ana, after);
    }

    @Test
    void friendshipAndBlocksAreThoseOfTheMomentOfReading() {
        Caller ben = SERVICE.join("ben");
        String friends = publish("friends", "");
        String open = publish("public", "");
        assertEventuallyFound(ana, friends);
        assertEventuallyFound(ben, open);
        assertNotFound(ben, friends);

        SERVICE.society().befriend(ana, ben);
        assertFound(ben, friends);

        SERVICE.society().unfriend(ana, ben);
        assertNotFound(ben, friends);

        SERVICE.society().block(ana, ben);
        assertNotFound(ben, open);
    }

    @Test
    void shareIsFoundByItsWordsWhereWhatItSharesIsSeen() {
        Caller ben = SERVICE.join("ben");
        Caller cleo = SERVICE.join("cleo");
        String word = word();
        String post = ana.publish("public", "Hello");
        ben.post("/posts/" + post + "/shares", "{\"content\": \"%1$s #%1$s\"}".formatted(word));
        assertEventuallyFound(cleo, word);

        ana.patch("/posts/" + post, "{\"privacyLevel\": \"friends\"}");
        assertNotFound(cleo, word);

        SERVICE.society().befriend(ana, cleo);
        assertEventuallyFound(cleo, word);

        SERVICE.society().block(cleo, ana);
        assertNotFound(cleo, word);
    }

    private void assertFound(Reader who, String level, boolean isFound) {
        Caller reader = reader(who);
        String word = publish(level, "\"" + (level.equals("custom") ? reader.id() : ana.id()) + "\"");
        if (level.equals("draft")) {
            assertEventuallyFound(ana, publish("public", ""));
        } else {
            assertEventuallyFound(ana, word);
        }

        if (isFound) {
            assertFound(reader, word);
        } else {
            assertNotFound(reader, word);
        }
    }

    private static boolean expected(Reader reader, String level) {
        return switch (reader) {
            case SELF, FRIEND -> !level.equals("draft");
            case CHOSEN, STRANGER -> level.equals("public") || level.equals("custom");
            case BLOCKING, BLOCKED -> false;
        };
    }

    private Caller reader(Reader who) {
        if (who == Reader.SELF) {
            return ana;
        }
        Caller reader = SERVICE.join("ben");
        switch (who) {
            case FRIEND -> SERVICE.society().befriend(ana, reader);
            case BLOCKING -> SERVICE.society().block(reader, ana);
            case BLOCKED -> SERVICE.society().block(ana, reader);
            case SELF, CHOSEN, STRANGER -> {}
        }
        return reader;
    }

    /** Gives the word that the post alone holds, and that is its tag. */
    private String publish(String level, String audience) {
        String word = word();
        ana.publish("""
                {"content": "Hello %1$s #%1$s", "privacyLevel": "%2$s", "audience": [%3$s], "isPublished": %4$s}
                """.formatted(
                        word,
                        level.equals("draft") ? "public" : level,
                        level.equals("custom") ? audience : "",
                        !level.equals("draft")));
        return word;
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static void assertEventuallyFound(Caller reader, String word) {
        Eventually.eventually(() -> assertFound(reader, word));
    }

    private static void assertFound(Caller reader, String word) {
        assertThat(count(reader, "/search/posts?q=" + word)).isEqualTo(1);
        assertThat(count(reader, "/search/posts?q=tag:" + word)).isEqualTo(1);
        assertThat(count(reader, "/tags/" + word + "/posts")).isEqualTo(1);
    }

    private static void assertNotFound(Caller reader, String word) {
        assertThat(count(reader, "/search/posts?q=" + word)).isZero();
        assertThat(count(reader, "/search/posts?q=tag:" + word)).isZero();
        assertThat(count(reader, "/tags/" + word + "/posts")).isZero();
    }

    private static long count(Caller reader, String path) {
        Caller.Answer answer = reader.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .map(JsonNode::toString)
                .count();
    }
}
