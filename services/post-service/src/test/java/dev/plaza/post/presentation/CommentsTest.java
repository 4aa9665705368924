package dev.plaza.post.presentation;

import static dev.plaza.post.Talk.comment;
import static dev.plaza.post.Talk.ids;
import static dev.plaza.post.Talk.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.contracts.post.Comment;
import dev.plaza.contracts.post.CommentDeleted;
import dev.plaza.contracts.post.PostEvents;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.post.Caller;
import dev.plaza.post.Caller.Answer;
import dev.plaza.post.PostService;
import dev.plaza.post.PublishedEvents;
import dev.plaza.post.Talk;
import dev.plaza.testing.people.PersonMaker;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people may say below posts, change and take back. */
class CommentsTest {

    private static final PostService SERVICE = PostService.shared();

    private final Caller ana = SERVICE.join("ana");
    private final Caller ben = SERVICE.join("ben");
    private final String post = ana.publish("public", "Hello");

    @Test
    void isAnsweredAsItIsRead() {
        Answer added = ben.post("/posts/" + post + "/comments", "{\"content\": \" Well said \"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("content")).isEqualTo(" Well said ");
        assertThat(added.body().at("/author/username").asText())
                .isEqualTo(ben.person().username());
        assertThat(added.body().path("isDeleted").asBoolean(true)).isFalse();
        assertThat(added.body().path("version").asInt()).isEqualTo(1);
        assertThat(added.has("parentCommentId")).isFalse();
        assertThat(added.text("updatedAt")).isEqualTo(added.text("createdAt"));
        assertThat(ana.get("/comments/" + added.text("id")).body()).isEqualTo(added.body());
    }

    @Test
    void threadsHaveAnyDepthAndAreCounted() {
        String first = comment(ben, post, "one");
        String second = comment(ana, post, "two");
        String under = reply(ana, post, first, "under one");
        String deep = reply(ben, post, under, "deep");

        assertThat(ids(ben.get("/posts/" + post + "/comments"))).containsExactly(first, second);
        assertThat(ids(ben.get("/comments/" + first + "/replies"))).containsExactly(under);
        assertThat(ids(ben.get("/comments/" + under + "/replies"))).containsExactly(deep);
        assertThat(ids(ben.get("/comments/" + deep + "/replies"))).isEmpty();
        assertThat(ben.get("/comments/" + deep).text("parentCommentId")).isEqualTo(under);
        assertThat(replies(ben, first)).isEqualTo(1);
        assertThat(ben.read(post).body().path("commentCount").asInt()).isEqualTo(4);
    }

    @TestFactory
    Stream<DynamicTest> contentThatIsNoneIsRefused() {
        return Stream.of(
                        "{}",
                        "{\"content\": null}",
                        "{\"content\": \"\"}",
                        "{\"content\": \" \\n\\t \"}",
                        "{\"content\": \"\\u0000\"}",
                        "{\"content\": \"\\ud800\"}",
                        "{\"content\": \"" + "x".repeat(10_001) + "\"}")
                .map(body -> DynamicTest.dynamicTest(body.substring(0, Math.min(30, body.length())), () -> {
                    Answer answer = ben.post("/posts/" + post + "/comments", body);
                    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
                    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("content");
                }));
    }

    @Test
    void longestContentIsKept() {
        String longest = "🙂".repeat(10_000);

        assertThat(ben.get("/comments/" + comment(ben, post, longest)).text("content"))
                .isEqualTo(longest);
    }

    @Test
    void parentHasToBeOfThePostAndThere() {
        String other = comment(ben, ana.publish("public", "Another"), "there");
        String gone = comment(ben, post, "gone");
        Talk.require(204, ben.delete("/comments/" + gone));

        for (String parent : List.of(other, gone, UUID.randomUUID().toString())) {
            Answer answer = ben.post(
                    "/posts/" + post + "/comments",
                    "{\"content\": \"Hm\", \"parentCommentId\": \"%s\"}".formatted(parent));
            assertProblem(answer, 404, "comment.not-found");
        }
    }

    @Test
    void draftsAreNotTalkedAbout() {
        String draft = ana.publish("{\"content\": \"Later\", \"isPublished\": false}");

        assertProblem(ana.post("/posts/" + draft + "/comments", "{\"content\": \"Hm\"}"), 409, "post.not-published");
        assertProblem(ana.put("/posts/" + draft + "/reactions/like"), 409, "post.not-published");
        assertProblem(ben.post("/posts/" + draft + "/comments", "{\"content\": \"Hm\"}"), 404, "post.not-found");
    }

    @Test
    void authorChangesTheirOwn() {
        String comment = comment(ben, post, "Frist");

        Answer edited = ben.patch("/comments/" + comment, "{\"content\": \"First\"}", "If-Match", "\"1\"");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("content")).isEqualTo("First");
        assertThat(edited.body().path("isEdited").asBoolean()).isTrue();
        assertThat(edited.body().path("version").asInt()).isEqualTo(2);
        assertThat(ben.patch("/comments/" + comment, "{\"content\": \"First\"}").body())
                .isEqualTo(edited.body());
        assertThat(ben.patch("/comments/" + comment, "{}").body()).isEqualTo(edited.body());
        assertThat(ben.patch("/comments/" + comment, "{\"content\": \"No\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(ben.patch("/comments/" + comment, "{\"content\": null}").status())
                .isEqualTo(400);
        assertThat(ben.patch("/comments/" + comment, "{\"content\": \" \"}").status())
                .isEqualTo(400);
        assertThat(ben.patch("/comments/" + comment, "{\"likeCount\": 7}").status())
                .isEqualTo(400);
    }

    @Test
    void othersChangeNothing() {
        Caller cleo = SERVICE.join("cleo");
        String comment = comment(ben, post, "Mine");

        assertProblem(ana.patch("/comments/" + comment, "{\"content\": \"Ours\"}"), 403, "comment.not-author");
        assertProblem(cleo.patch("/comments/" + comment, "{\"content\": \"Ours\"}"), 403, "comment.not-author");
        assertProblem(cleo.delete("/comments/" + comment), 403, "comment.not-author");
        assertThat(ben.get("/comments/" + comment).text("content")).isEqualTo("Mine");
    }

    @Test
    void authorsOfCommentAndPostDelete() {
        String own = comment(ben, post, "mine");
        String others = comment(ben, post, "below yours");

        Talk.require(204, ben.delete("/comments/" + own));
        Talk.require(204, ana.delete("/comments/" + others));

        assertProblem(ben.delete("/comments/" + own), 404, "comment.not-found");
        assertProblem(ben.get("/comments/" + others), 404, "comment.not-found");
        assertThat(ids(ben.get("/posts/" + post + "/comments"))).isEmpty();
        assertThat(ben.read(post).body().path("commentCount").asInt()).isZero();
    }

    @Test
    void deletedOneKeepsItsPlaceWhileRepliesAreBelowIt() {
        String top = comment(ben, post, "top");
        String middle = reply(ben, post, top, "middle");
        String leaf = reply(ana, post, middle, "leaf");
        Talk.require(204, ben.delete("/comments/" + middle));
        Talk.require(204, ben.delete("/comments/" + top));

        JsonNode place = Talk.item(ana.get("/posts/" + post + "/comments"), top);
        assertThat(place.path("isDeleted").asBoolean()).isTrue();
        assertThat(place.has("content")).isFalse();
        assertThat(place.has("author")).isFalse();
        assertThat(ids(ana.get("/comments/" + top + "/replies"))).containsExactly(middle);
        assertThat(ids(ana.get("/comments/" + middle + "/replies"))).containsExactly(leaf);
        assertThat(replies(ana, middle)).isEqualTo(1);
        assertProblem(ben.patch("/comments/" + top, "{\"content\": \"Again\"}"), 404, "comment.not-found");
        assertProblem(ben.put("/comments/" + top + "/reactions/like"), 404, "comment.not-found");

        Talk.require(204, ana.delete("/comments/" + leaf));
        assertThat(ids(ana.get("/posts/" + post + "/comments"))).isEmpty();
        assertProblem(ana.get("/comments/" + top + "/replies"), 404, "comment.not-found");
    }

    @Test
    void hiddenOneWithRepliesLooksLikeADeletedOne() {
        Caller cleo = SERVICE.join("cleo");
        String hidden = comment(ben, post, "hidden");
        String deleted = comment(ana, post, "deleted");
        String bare = comment(ben, post, "bare");
        reply(ana, post, hidden, "seen");
        reply(ana, post, deleted, "seen");
        reply(ben, post, hidden, "hidden, too");
        Talk.require(200, ana.patch("/comments/" + deleted, "{\"content\": \"changed\"}"));
        Talk.require(204, ana.delete("/comments/" + deleted));
        SERVICE.society().block(cleo, ben);

        Answer list = cleo.get("/posts/" + post + "/comments");

        assertThat(ids(list)).containsExactly(hidden, deleted).doesNotContain(bare);
        assertThat(essence(Talk.item(list, hidden))).isEqualTo(essence(Talk.item(list, deleted)));
        assertThat(essence(cleo.get("/comments/" + hidden).body()))
                .isEqualTo(essence(cleo.get("/comments/" + deleted).body()));
        assertThat(cleo.get("/comments/" + bare).status()).isEqualTo(404);
        assertThat(ben.get("/comments/" + hidden).text("content")).isEqualTo("hidden");
    }

    @Test
    void commentsOfDeactivatedPeopleLookDeletedUntilTheyAreBack() {
        String hidden = comment(ben, post, "hidden");
        reply(ana, post, hidden, "seen");
        SERVICE.society().deactivate(ben);

        assertThat(Talk.item(ana.get("/posts/" + post + "/comments"), hidden)
                        .path("isDeleted")
                        .asBoolean())
                .isTrue();

        SERVICE.society().activate(ben);
        assertThat(ana.get("/comments/" + hidden).text("content")).isEqualTo("hidden");
    }

    @Test
    void ownCommentIsGoneWithThePost() {
        String own = comment(ben, post, "mine");
        SERVICE.society().block(ana, ben);

        assertProblem(ben.get("/comments/" + own), 404, "comment.not-found");
        assertProblem(ben.patch("/comments/" + own, "{\"content\": \"Hm\"}"), 404, "comment.not-found");
        assertProblem(ben.delete("/comments/" + own), 404, "comment.not-found");
        assertProblem(ben.put("/comments/" + own + "/reactions/like"), 404, "comment.not-found");

        Talk.require(204, ana.delete("/posts/" + post));
        assertProblem(ana.get("/posts/" + post + "/comments"), 404, "post.not-found");
    }

    @Test
    void nothingIsSaidAboutAShareOfAHiddenPost() {
        Caller cleo = SERVICE.join("cleo");
        String share =
                Talk.require(201, ben.post("/posts/" + post + "/shares", "{}")).text("id");
        String comment = comment(cleo, share, "nice");
        SERVICE.society().block(ana, cleo);

        assertProblem(cleo.post("/posts/" + share + "/comments", "{\"content\": \"Hm\"}"), 404, "post.not-found");
        assertProblem(cleo.get("/posts/" + share + "/comments"), 404, "post.not-found");
        assertProblem(cleo.get("/comments/" + comment), 404, "comment.not-found");
        assertProblem(cleo.get("/posts/" + share + "/reactions"), 404, "post.not-found");
    }

    @Test
    void whoHasJustRegisteredGoesByTheirToken() {
        Caller ulf = SERVICE.caller(PersonMaker.aPerson().named("ulf").make());

        String comment = comment(ulf, post, "Hi");

        assertThat(ana.get("/comments/" + comment).body().at("/author/username").asText())
                .isEqualTo(ulf.person().username());
    }

    @Test
    void isTold() {
        String parent = comment(ana, post, "parent");
        String id = reply(ben, post, parent, "child");
        Talk.require(200, ben.patch("/comments/" + id, "{\"content\": \"changed\"}"));
        Talk.require(200, ben.patch("/comments/" + id, "{\"content\": \"changed\"}"));
        Talk.require(204, ben.delete("/comments/" + id));

        List<Envelope> told = SERVICE.published().of(Talk.id(id), 3);

        assertThat(told).extracting(Envelope::aggregateVersion).containsExactly(1L, 2L, 3L);
        Comment added =
                PublishedEvents.payload(told.get(0), PostEvents.COMMENT_ADDED).comment();
        assertThat(added.postAuthorId()).isEqualTo(ana.id());
        assertThat(added.parentAuthorId()).isEqualTo(ana.id());
        assertThat(added.parentCommentId()).isEqualTo(Talk.id(parent));
        assertThat(added.authorId()).isEqualTo(ben.id());
        assertThat(PublishedEvents.payload(told.get(1), PostEvents.COMMENT_EDITED)
                        .comment()
                        .excerpt())
                .isEqualTo("changed");
        assertThat(PublishedEvents.payload(told.get(2), PostEvents.COMMENT_DELETED))
                .isEqualTo(new CommentDeleted(Talk.id(id), Talk.id(post), ben.id()));
    }

    private static int replies(Caller reader, String comment) {
        return reader.get("/comments/" + comment).body().path("replyCount").asInt();
    }

    private static String essence(JsonNode comment) {
        return comment.toString()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }
}
