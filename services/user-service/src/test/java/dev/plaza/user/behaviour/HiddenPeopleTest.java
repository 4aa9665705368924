package dev.plaza.user.behaviour;

import dev.plaza.testing.http.HiddenEqualsMissing;
import dev.plaza.testing.http.HttpCall;
import dev.plaza.testing.tokens.TestTokens;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class HiddenPeopleTest extends HiddenEqualsMissing {

    private final UserService service = UserService.shared();
    private final Caller viewer = service.join("viewer");
    private final Caller hidden = service.join("hidden");
    private final Caller blocking = service.join("blocking");
    private final Caller blocked = service.join("blocked");

    HiddenPeopleTest() {
        hidden.choosePrivacy("private", "public", "public", "public");
        service.block(blocking, viewer);
        service.block(viewer, blocked);
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
        twins.addAll(twinsOf("a private person", hidden));
        twins.addAll(twinsOf("a person who blocks", blocking));
        twins.addAll(twinsOf("a person who is blocked", blocked));
        twins.add(blockTwins("a private person", hidden));
        twins.add(blockTwins("a person who blocks", blocking));
        return twins;
    }

    private List<Twins> twinsOf(String what, Caller person) {
        String id = person.id().toString();
        String none = UUID.randomUUID().toString();
        String username = person.person().username();
        String missingName = "x" + username.substring(1);
        return List.of(
                Twins.notFound(what + " by id", get("/users/" + id), get("/users/" + none)),
                Twins.notFound(
                                what + " by name",
                                get("/users/by-username/" + username),
                                get("/users/by-username/" + missingName))
                        .calling(username, missingName),
                Twins.notFound(
                        what + "'s friends", get("/users/" + id + "/friends"), get("/users/" + none + "/friends")),
                Twins.notFound(
                        what + "'s mutual friends",
                        get("/friends/" + id + "/mutual"),
                        get("/friends/" + none + "/mutual")),
                Twins.notFound(what + " asked", ask(id), ask(none)),
                Twins.notFound(what + " as a friend to end", end(id), end(none)),
                Twins.notFound(what + " searched for", search(username), search(missingName))
                        .answering(200)
                        .calling(username, missingName),
                Twins.notFound(what + " among many", get("/users?ids=" + id), get("/users?ids=" + none))
                        .answering(200));
    }

    private static Twins blockTwins(String what, Caller person) {
        return Twins.notFound(
                what + " to block",
                block(person.id().toString()),
                block(UUID.randomUUID().toString()));
    }

    private static HttpCall get(String path) {
        return HttpCall.get("/api/v1" + path);
    }

    private static HttpCall search(String text) {
        return get("/users/search?q=" + text);
    }

    private static HttpCall ask(String id) {
        return HttpCall.post("/api/v1/friends/requests").withJson(Map.of("userId", id));
    }

    private static HttpCall block(String id) {
        return HttpCall.of("PUT", "/api/v1/blocks/" + id);
    }

    private static HttpCall end(String id) {
        return HttpCall.of("DELETE", "/api/v1/friends/" + id);
    }
}
