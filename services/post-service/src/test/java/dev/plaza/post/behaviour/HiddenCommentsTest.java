package dev.plaza.post.behaviour;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.Talk;
import dev.plaza.testing.http.HiddenEqualsMissing;
import dev.plaza.testing.http.HttpCall;
import dev.plaza.testing.tokens.TestTokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class HiddenCommentsTest extends HiddenEqualsMissing {

    private final PostService service = PostService.shared();
    private final Caller viewer = service.join("viewer");
    private final Caller ana = service.join("ana");
    private final Caller hidden = service.join("hidden");
    private final String post = ana.publish("public", "Hello");
    private final String friendsOnly = ana.publish("friends", "Hush");
    private final String below = Talk.comment(ana, friendsOnly, "Hush, too");
    private final String ofHidden = Talk.comment(hidden, post, "Hm");
    private final String deleted = Talk.comment(ana, post, "Oh");

    HiddenCommentsTest() {
        service.society().block(hidden, viewer);
        Talk.require(204, ana.delete("/comments/" + deleted));
    }

    @Override
    protected URI server() {
        return service.address();
    }

    @Override
    protected String token() {
        return TestTokens.of(viewer.person());
    }

    @Override
    protected List<Twins> twins() {
        List<Twins> twins = new ArrayList<>();
        twins.addAll(twinsOfComment("a comment on a hidden post", below));
        twins.addAll(twinsOfComment("a comment of somebody hidden", ofHidden));
        twins.addAll(twinsOfComment("a deleted comment", deleted));
        String none = UUID.randomUUID().toString();
        for (String path : List.of("/comments", "/reactions")) {
            twins.add(Twins.notFound(
                    "what is below a hidden post: " + path,
                    get("/posts/" + friendsOnly + path),
                    get("/posts/" + none + path)));
        }
        for (String method : List.of("PUT", "DELETE")) {
            twins.add(Twins.notFound(
                    method + " of a reaction to a hidden post",
                    call(method, "/posts/" + friendsOnly + "/reactions/like"),
                    call(method, "/posts/" + none + "/reactions/like")));
        }
        twins.add(Twins.notFound("commenting on a hidden post", comment(friendsOnly, null), comment(none, null)));
        return twins;
    }

    private List<Twins> twinsOfComment(String what, String id) {
        String none = UUID.randomUUID().toString();
        List<Twins> twins = new ArrayList<>();
        for (String path : List.of("", "/replies", "/reactions")) {
            twins.add(Twins.notFound(what + path, get("/comments/" + id + path), get("/comments/" + none + path)));
        }
        for (String method : List.of("PUT", "DELETE")) {
            twins.add(Twins.notFound(
                    what + ", " + method + " of a reaction",
                    call(method, "/comments/" + id + "/reactions/like"),
                    call(method, "/comments/" + none + "/reactions/like")));
        }
        twins.add(Twins.notFound(
                what + " to delete", call("DELETE", "/comments/" + id), call("DELETE", "/comments/" + none)));
        twins.add(Twins.notFound(what + " to change", edit(id), edit(none)));
        twins.add(Twins.notFound(what + " to reply to", comment(post, id), comment(post, none)));
        return twins;
    }

    private static HttpCall comment(String post, @org.jspecify.annotations.Nullable String parent) {
        Map<String, String> body =
                parent == null ? Map.of("content", "Hi") : Map.of("content", "Hi", "parentCommentId", parent);
        return HttpCall.post("/api/v1/posts/" + post + "/comments").withJson(body);
    }

    private static HttpCall edit(String id) {
        return call("PATCH", "/comments/" + id).withJson(Map.of("content", "Ha"));
    }

    private static HttpCall get(String path) {
        return HttpCall.get("/api/v1" + path);
    }

    private static HttpCall call(String method, String path) {
        return HttpCall.of(method, "/api/v1" + path);
    }
}
