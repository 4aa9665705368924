package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.application.tag.CountTrends;
import dev.plaza.testing.Eventually;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write of, as each reader may know it. */
class TrendsTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");
    private final Caller cleo = SERVICE.join("cleo");
    private final String tag = "t" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void countPublicPosts() {
        publish(ana, "public", tag);
        publish(ana, "friends", tag);
        publish(ben, "public", tag);

        count();

        assertThat(postCount(cleo, tag)).isEqualTo(2);
    }

    @Test
    void countNothingThatIsNotPublic() {
        SERVICE.society().befriend(ana, ben);
        publish(ana, "friends", tag);

        count();

        assertThat(postCount(ana, tag)).isZero();
        assertThat(postCount(ben, tag)).isZero();
    }

    @Test
    void areMadeByManyPeopleNotByManyPosts() {
        String loud = tag + "loud";
        publish(ana, "public", tag);
        publish(ben, "public", tag);
        for (int i = 0; i < 4; i++) {
            publish(cleo, "public", loud);
        }

        count();

        assertThat(tags(ana)).containsSubsequence(tag, loud);
    }

    @Test
    void countWithoutHiddenPeople() {
        publish(ana, "public", tag);
        publish(ben, "public", tag);
        publish(ben, "public", tag);
        count();
        assertThat(postCount(cleo, tag)).isEqualTo(3);

        SERVICE.society().block(ben, cleo);
        assertThat(postCount(cleo, tag)).isEqualTo(1);

        SERVICE.society().block(cleo, ana);
        assertThat(postCount(cleo, tag)).isZero();
        assertThat(postCount(ana, tag)).isEqualTo(3);
    }

    @Test
    void endWithThePostsThatMadeThem() {
        String deleted = publish(ana, "public", tag + "a");
        String narrowed = publish(ana, "public", tag + "b");
        String edited = publish(ana, "public", tag + "c");
        count();
        assertThat(tags(ben)).contains(tag + "a", tag + "b", tag + "c");

        ana.delete("/posts/" + deleted);
        ana.patch("/posts/" + narrowed, "{\"privacyLevel\": \"friends\"}");
        ana.patch("/posts/" + edited, "{\"content\": \"Nothing\", \"tags\": []}");
        assertThat(tags(ben)).doesNotContain(tag + "a", tag + "b", tag + "c");
        assertThat(tags(ana)).doesNotContain(tag + "a", tag + "b", tag + "c");
    }

    @Test
    void countNobodyWhoIsDeactivated() {
        publish(ana, "public", tag);
        publish(ben, "public", tag);
        SERVICE.society().deactivate(ana);

        count();

        assertThat(postCount(cleo, tag)).isEqualTo(1);
    }

    @Test
    void forgetWhatIsOlderThanTheWindow() {
        String post = publish(ana, "public", tag);
        SERVICE.database()
                .execute(
                        "update post_tags set created_at = now() - interval '25 hours' where post_id = '" + post + "'");

        count();

        assertThat(postCount(ben, tag)).isZero();
    }

    @Test
    void sharesCountForNothing() {
        String post = ana.publish("public", "Hello");
        ben.post("/posts/" + post + "/shares", "{\"content\": \"#%s\"}".formatted(tag));
        awaitTagged(tag, 1);

        count();

        assertThat(postCount(cleo, tag)).isZero();
    }

    @Test
    void areAsManyAsAskedFor() {
        publish(ana, "public", tag);
        publish(ana, "public", tag + "b");
        count();

        Caller.Answer answer = ben.get("/tags/trending?limit=1");

        assertThat(answer.body().path("items")).hasSize(1);
        assertThat(answer.has("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "x"})
    void otherLimitsAreRefused(String limit) {
        assertThat(ben.get("/tags/trending?limit=" + limit).status()).isEqualTo(400);
    }

    private static String publish(Caller author, String level, String tag) {
        long before = tagged(tag);
        String post = author.publish(level, "Hello #" + tag);
        awaitTagged(tag, before + 1);
        return post;
    }

    private static void awaitTagged(String tag, long count) {
        Eventually.until("tagged " + tag, () -> tagged(tag) == count);
    }

    private static long tagged(String tag) {
        return SERVICE.database().count("select count(*) from post_tags where tag = '" + tag + "'");
    }

    private static void count() {
        SERVICE.bean(CountTrends.class).count();
    }

    private static long postCount(Caller reader, String tag) {
        return items(reader)
                .filter(item -> item.path("tag").asText().equals(tag))
                .mapToLong(item -> item.path("postCount").asLong())
                .sum();
    }

    private static List<String> tags(Caller reader) {
        return items(reader).map(item -> item.path("tag").asText()).toList();
    }

    private static Stream<JsonNode> items(Caller reader) {
        return StreamSupport.stream(
                reader.get("/tags/trending?limit=100").body().path("items").spliterator(), false);
    }
}
