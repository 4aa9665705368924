package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import dev.plaza.testing.Eventually;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Showing a post of another to those who may see it anyway. */
class SharesTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");
    private final Caller cem = SERVICE.join("cem");

    @Test
    void showsWhatIsShared() {
        String post = ana.publish("public", "Hello");

        Answer share = ben.post("/posts/" + post + "/shares", "{\"content\": \"Look!\"}");

        assertThat(share.status()).isEqualTo(201);
        assertThat(share.text("content")).isEqualTo("Look!");
        assertThat(share.body().path("author").path("id").asText())
                .isEqualTo(ben.id().toString());
        assertThat(share.body().path("sharedPost").path("content").asText()).isEqualTo("Hello");
        assertThat(cem.read(share.text("id"))
                        .body()
                        .path("sharedPost")
                        .path("id")
                        .asText())
                .isEqualTo(post);
        assertThat(cem.read(post).body().path("shareCount").asInt()).isEqualTo(1);
        assertThat(cem.get("/posts/" + post + "/shares").body().path("items").size())
                .isEqualTo(1);
        assertThat(ben.get("/users/" + ben.id() + "/posts").body().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void neverWidensTheAudience() {
        SERVICE.society().befriend(ana, ben);
        SERVICE.society().befriend(ben, cem);
        String post = ana.publish("friends", "For friends");

        String share = ben.post("/posts/" + post + "/shares", "").text("id");

        assertThat(ana.read(share).status()).isEqualTo(200);
        assertThat(cem.read(share).status()).isEqualTo(404);
        SERVICE.society().befriend(ana, cem);
        assertThat(cem.read(share).status()).isEqualTo(200);
    }

    @Test
    void followsWhomTheSharedPostIsFor() {
        String post = ana.publish("public", "Hello");
        String share = ben.post("/posts/" + post + "/shares", "{\"content\": \"Look!\"}")
                .text("id");

        ana.patch("/posts/" + post, "{\"privacyLevel\": \"friends\"}");

        assertThat(cem.read(share).status()).isEqualTo(404);
        assertThat(ben.read(share).status()).isEqualTo(404);
        Eventually.until(
                "the share's own level",
                () -> SERVICE.database()
                                .count("select count(*) from posts where id = '" + share
                                        + "' and privacy_level = 'friends'")
                        == 1);
        ana.patch("/posts/" + post, "{\"privacyLevel\": \"public\"}");
        Eventually.eventually(() -> assertThat(cem.read(share).status()).isEqualTo(200));
    }

    @Test
    void goesWithWhatItShares() {
        String post = ana.publish("public", "Hello");
        String share = ben.post("/posts/" + post + "/shares", "{\"content\": \"Look!\"}")
                .text("id");

        ana.delete("/posts/" + post);

        assertThat(cem.read(share).status()).isEqualTo(404);
        assertThat(ben.read(share).status()).isEqualTo(404);
        assertThat(SERVICE.published().of(UUID.fromString(share), 2).getLast().type())
                .isEqualTo("post.deleted.v1");
        assertThat(SERVICE.database().query("select content from posts where id = '" + share + "'"))
                .containsExactly("");
    }

    @Test
    void aShareOfAShareSharesThePost() {
        String post = ana.publish("public", "Hello");
        String share = ben.post("/posts/" + post + "/shares", "").text("id");

        Answer second = cem.post("/posts/" + share + "/shares", "");

        assertThat(second.body().path("sharedPost").path("id").asText()).isEqualTo(post);
        assertThat(ana.read(post).body().path("shareCount").asInt()).isEqualTo(2);
    }

    @Test
    void isMadeOnceAndMayBeTakenBackAndMadeAgain() {
        String post = ana.publish("public", "Hello");
        ben.post("/posts/" + post + "/shares", "");
        assertThat(ben.post("/posts/" + post + "/shares", "").text("code")).isEqualTo("post.already-shared");

        assertThat(ben.delete("/posts/" + post + "/shares").status()).isEqualTo(204);
        assertThat(ana.read(post).body().path("shareCount").asInt()).isZero();
        assertThat(ben.delete("/posts/" + post + "/shares").text("code")).isEqualTo("post.not-found");
        assertThat(ben.post("/posts/" + post + "/shares", "").status()).isEqualTo(201);
        assertThat(ana.read(post).body().path("shareCount").asInt()).isEqualTo(1);
    }

    @Test
    void onlyItsTextIsTheSharers() {
        String post = ana.publish("public", "Hello");
        String share = ben.post("/posts/" + post + "/shares", "{\"content\": \"Look!\"}")
                .text("id");

        assertThat(ben.patch("/posts/" + share, "{\"content\": \"\"}").status()).isEqualTo(200);
        assertThat(ben.patch("/posts/" + share, "{\"privacyLevel\": \"friends\"}")
                        .text("code"))
                .isEqualTo("post.share-is-text");
        assertThat(ben.patch("/posts/" + share, "{\"mediaIds\": [\"%s\"]}".formatted(UUID.randomUUID()))
                        .text("code"))
                .isEqualTo("post.share-is-text");
    }

    @Test
    void whatIsNotSeenCannotBeShared() {
        String hidden = ana.publish("friends", "Hello");
        String draft = ana.publish("{\"content\": \"soon\", \"isPublished\": false}");

        assertThat(ben.post("/posts/" + hidden + "/shares", "").text("code")).isEqualTo("post.not-found");
        assertThat(ben.get("/posts/" + hidden + "/shares").text("code")).isEqualTo("post.not-found");
        assertThat(ana.post("/posts/" + draft + "/shares", "").text("code")).isEqualTo("post.not-published");
        assertThat(ben.post("/posts/" + ana.publish("public", "x") + "/shares", "{\"content\": \"\\u0001\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void blocksHideSharesBothWaysAndOfWhatIsShared() {
        String post = ana.publish("public", "Hello");
        String share = ben.post("/posts/" + post + "/shares", "").text("id");
        assertThat(cem.read(share).status()).isEqualTo(200);

        SERVICE.society().block(ana, cem);

        assertThat(cem.read(share).status()).isEqualTo(404);
        SERVICE.society().unblock(ana, cem);
        SERVICE.society().block(cem, ben);
        assertThat(cem.read(share).status()).isEqualTo(404);
        assertThat(cem.read(post).status()).isEqualTo(200);
    }
}
