package dev.plaza.post.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.post.PostEvents;
import dev.plaza.contracts.post.Reaction;
import dev.plaza.contracts.post.ReactionType;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import dev.plaza.post.PublishedEvents;
import dev.plaza.post.Talk;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** How people react to posts and comments. */
class ReactionsTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");
    private final String post = ana.publish("public", "Hello");

    @Test
    void isGivenOnceAndTakenBackOnce() {
        String like = "/posts/" + post + "/reactions/like";
        Talk.require(204, ben.put(like));
        Talk.require(204, ben.put(like));
        assertThat(count("/likeCount")).isEqualTo(1);
        assertThat(count("/reactionCounts/like")).isEqualTo(1);
        assertThat(ben.read(post).body().at("/myReactions/0").asText()).isEqualTo("like");

        Talk.require(204, ben.delete(like));
        Talk.require(204, ben.delete(like));
        assertThat(count("/likeCount")).isZero();
        assertThat(ben.read(post).body().path("myReactions")).isEmpty();

        Talk.require(204, ben.put(like));
        assertThat(count("/likeCount")).isEqualTo(1);
    }

    @Test
    void eachChangeIsToldOnce() {
        String comment = Talk.comment(ana, post, "Hm");
        String path = "/comments/" + comment + "/reactions/sad";
        Talk.require(204, ben.put(path));
        Talk.require(204, ben.put(path));
        Talk.require(204, ben.delete(path));
        Talk.require(204, ben.delete(path));
        Talk.require(204, ben.put(path));
        UUID id = UUID.fromString(SERVICE.database()
                .query("select id::text from reactions where comment_id = '%s'".formatted(comment))
                .getFirst());

        List<Envelope> told = SERVICE.published().of(id, 3);

        assertThat(told).extracting(Envelope::aggregateVersion).containsExactly(1L, 2L, 3L);
        assertThat(told)
                .extracting(Envelope::type)
                .containsExactly("reaction.added.v1", "reaction.removed.v1", "reaction.added.v1");
        assertThat(PublishedEvents.payload(told.getFirst(), PostEvents.REACTION_ADDED)
                        .reaction())
                .isEqualTo(new Reaction(id, ben.id(), ana.id(), Talk.id(post), Talk.id(comment), ReactionType.SAD));
    }

    @Test
    void onePersonMayReactBySeveralTypes() {
        for (String type : List.of("like", "love", "laugh", "angry", "sad")) {
            Talk.require(204, ben.put("/posts/" + post + "/reactions/" + type));
        }

        assertThat(ana.read(post).body().path("reactionCounts").toString())
                .isEqualTo("{\"like\":1,\"love\":1,\"laugh\":1,\"angry\":1,\"sad\":1}");
        assertThat(count("/likeCount")).isEqualTo(1);
        assertThat(types(ana.get("/posts/" + post + "/reactions")))
                .containsExactly("sad", "angry", "laugh", "love", "like");
        assertThat(types(ana.get("/posts/" + post + "/reactions?type=love"))).containsExactly("love");
    }

    @Test
    void commentsAreReactedToAsWell() {
        String comment = Talk.comment(ana, post, "Hm");
        Talk.require(204, ben.put("/comments/" + comment + "/reactions/like"));
        Talk.require(204, ben.put("/comments/" + comment + "/reactions/love"));

        assertThat(ben.get("/comments/" + comment).body().path("likeCount").asInt())
                .isEqualTo(1);
        assertThat(ben.get("/comments/" + comment).body().path("myReactions").size())
                .isEqualTo(2);
        assertThat(types(ana.get("/comments/" + comment + "/reactions?type=like")))
                .containsExactly("like");
        assertThat(ana.get("/comments/" + comment + "/reactions")
                        .body()
                        .at("/items/0/user/username")
                        .asText())
                .isEqualTo(ben.person().username());
        assertThat(count("/likeCount")).isZero();
    }

    @Test
    void otherTypesAreRefused() {
        for (Answer answer : List.of(
                ben.put("/posts/" + post + "/reactions/meh"),
                ben.put("/posts/" + post + "/reactions/LIKE"),
                ben.delete("/posts/" + post + "/reactions/meh"),
                ben.get("/posts/" + post + "/reactions?type=meh"))) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("type");
        }
    }

    @Test
    void reactionsOfHiddenPeopleAreNotThere() {
        Caller cleo = SERVICE.join("cleo");
        Talk.like(ben, post);
        Talk.like(cleo, post);
        SERVICE.society().block(ben, cleo);

        assertThat(ana.get("/posts/" + post + "/reactions").body().path("items").size())
                .isEqualTo(2);
        assertThat(cleo.get("/posts/" + post + "/reactions")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    private int count(String pointer) {
        return ana.read(post).body().at(pointer).asInt();
    }

    private static List<String> types(Answer list) {
        return StreamSupport.stream(Talk.require(200, list).body().path("items").spliterator(), false)
                .map(item -> item.path("type").asText())
                .toList();
    }
}
