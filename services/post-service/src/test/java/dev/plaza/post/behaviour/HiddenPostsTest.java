package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.testing.http.HiddenEqualsMissing;
import dev.plaza.testing.http.HttpCall;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenPostsTest extends HiddenEqualsMissing {

    private final PostService service = PostService.shared();
    private final Caller reader = service.join("reader");
    private final Caller author = service.join("author");
    private final Caller blocking = service.join("blocking");
    private final Caller blocked = service.join("blocked");
    private final Caller gone = service.join("gone");
    private final List<Twins> twins = new ArrayList<>();

    HiddenPostsTest() {
        twins.addAll(twinsOf("a post for friends", author.publish("friends", "Hello")));
        twins.addAll(twinsOf("a draft", author.publish("{\"content\": \"Hello\", \"isPublished\": false}")));
        twins.addAll(twinsOf("a post of who blocks", blocking.publish("public", "Hello")));
        twins.addAll(twinsOf("a post of who is blocked", blocked.publish("public", "Hello")));
        twins.addAll(twinsOf("a post of who is deactivated", gone.publish("public", "Hello")));
        twins.addAll(twinsOf("one's own share of a post of who blocks", share(blocking.publish("public", "Hi"))));
        service.society().block(blocking, reader);
        service.society().block(reader, blocked);
        service.society().deactivate(gone);
        for (Caller hidden : List.of(blocking, blocked, gone)) {
            twins.add(Twins.notFound(
                    "posts of " + hidden.person().firstName(),
                    get("/users/" + hidden.id() + "/posts"),
                    get("/users/" + UUID.randomUUID() + "/posts")));
        }
    }

    @Override
    protected URI server() {
        return service.address();
    }

    @Override
    protected String token() {
        return TestTokens.of(reader.person());
    }

    @Override
    protected List<Twins> twins() {
        return twins;
    }

    private static List<Twins> twinsOf(String what, String id) {
        String none = UUID.randomUUID().toString();
        return List.of(
                Twins.notFound(what, get("/posts/" + id), get("/posts/" + none)),
                Twins.notFound(what + "'s edits", get("/posts/" + id + "/edits"), get("/posts/" + none + "/edits")),
                Twins.notFound(what + "'s shares", get("/posts/" + id + "/shares"), get("/posts/" + none + "/shares")),
                Twins.notFound(
                        what + "'s comments", get("/posts/" + id + "/comments"), get("/posts/" + none + "/comments")),
                Twins.notFound(
                        what + "'s reactions",
                        get("/posts/" + id + "/reactions"),
                        get("/posts/" + none + "/reactions")),
                Twins.notFound(what + " to comment on", comment(id), comment(none)),
                Twins.notFound(what + " to like", like(id), like(none)),
                Twins.notFound(what + " to share", sharing(id), sharing(none)),
                Twins.notFound(what + " to share no more", delete(id + "/shares"), delete(none + "/shares")),
                Twins.notFound(what + " to delete", delete(id), delete(none)),
                Twins.notFound(what + " to change", change(id), change(none)));
    }

    private static HttpCall get(String path) {
        return HttpCall.get("/api/v1" + path);
    }

    /** By the reader, while they still see it; gives the id of the share. */
    private String share(String post) {
        return reader.post("/posts/" + post + "/shares", "").text("id");
    }

    private static HttpCall comment(String id) {
        return HttpCall.post("/api/v1/posts/" + id + "/comments").withJson(Map.of("content", "Hm"));
    }

    private static HttpCall like(String id) {
        return HttpCall.of("PUT", "/api/v1/posts/" + id + "/reactions/like");
    }

    private static HttpCall sharing(String id) {
        return HttpCall.post("/api/v1/posts/" + id + "/shares").withJson(Map.of("content", "Look!"));
    }

    private static HttpCall delete(String path) {
        return HttpCall.of("DELETE", "/api/v1/posts/" + path);
    }

    private static HttpCall change(String id) {
        return HttpCall.of("PATCH", "/api/v1/posts/" + id).withJson(Map.of("content", "Mine"));
    }
}
