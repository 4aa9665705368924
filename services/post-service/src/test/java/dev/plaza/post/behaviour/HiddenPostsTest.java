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
                Twins.notFound(what + " to share", share(id), share(none)),
                Twins.notFound(what + " to share no more", delete(id + "/shares"), delete(none + "/shares")),
                Twins.notFound(what + " to delete", delete(id), delete(none)),
                Twins.notFound(what + " to change", change(id), change(none)));
    }

    private static HttpCall get(String path) {
        return HttpCall.get("/api/v1" + path);
    }

    private static HttpCall share(String id) {
        return HttpCall.post("/api/v1/posts/" + id + "/shares").withJson(Map.of("content", "Look!"));
    }

    private static HttpCall delete(String path) {
        return HttpCall.of("DELETE", "/api/v1/posts/" + path);
    }

    private static HttpCall change(String id) {
        return HttpCall.of("PATCH", "/api/v1/posts/" + id).withJson(Map.of("content", "Mine"));
    }
}
