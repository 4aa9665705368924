package dev.plaza.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A signed-in person. Access tokens end after minutes: a new one is fetched in time. Safe for use by many threads. */
final class Member {

    private static final int LARGEST_PAGE = 100;

    private final PlazaApi api;
    private final Newcomer person;
    private final String id;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Tokens tokens;

    private Member(PlazaApi api, Newcomer person, Answer signedIn) {
        this.api = api;
        this.person = person;
        this.id = signedIn.body().path("user").path("id").asText();
        this.tokens = Tokens.of(signedIn);
    }

    /** Registers a person, or logs in one who is known already. */
    static Arrival arrive(PlazaApi api, Newcomer person) throws InterruptedException {
        var registered = api.post(
                "/auth/register",
                null,
                null,
                Map.of(
                        "email", person.email(),
                        "username", person.username(),
                        "password", Newcomer.PASSWORD,
                        "firstName", person.firstName(),
                        "lastName", person.lastName()));
        if (registered.isSuccess()) {
            return new Arrival(new Member(api, person, registered), true);
        }
        if (registered.status() != 409) {
            throw new Refusal("register", registered);
        }
        return new Arrival(new Member(api, person, logIn(api, person)), false);
    }

    String id() {
        return id;
    }

    boolean hasProfile() throws InterruptedException {
        var answer = get("/users/" + id);
        if (answer.status() == 404) {
            return false;
        }
        return answer.orRefuse("read profile").status() == 200;
    }

    /**
     * Asks somebody to be friends.
     *
     * @param key the same for each attempt, so that an attempt whose answer was lost has no second effect
     * @return what came of it
     */
    Asked ask(Member other, String key) throws InterruptedException {
        var answer = post("/friends/requests", key, Map.of("userId", other.id));
        if (answer.is(409, "user.already-friends")) {
            return new Asked("", true);
        }
        answer.orRefuse("ask");
        return new Asked(
                answer.text("id"), answer.body().path("status").asText().equals("accepted"));
    }

    void accept(String requestId, String key) throws InterruptedException {
        post("/friends/requests/" + requestId + "/accept", key, null).orRefuse("accept");
    }

    List<String> friendIds() throws InterruptedException {
        return list("list friends", "/users/" + id + "/friends").stream()
                .map(friend -> friend.path("id").asText())
                .toList();
    }

    Answer get(String path) throws InterruptedException {
        return api.get(path, token());
    }

    Answer post(String path, String key, @Nullable Object body) throws InterruptedException {
        return api.post(path, token(), key, body);
    }

    Answer put(String path) throws InterruptedException {
        return api.put(path, token());
    }

    /** Everything that a list holds, page after page. */
    List<JsonNode> list(String operation, String path) throws InterruptedException {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + "?limit=" + LARGEST_PAGE + cursor)
                    .orRefuse(operation)
                    .body();
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asText();
            cursor = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return items;
    }

    private String token() throws InterruptedException {
        refreshing.lockInterruptibly();
        try {
            if (Instant.now().isAfter(tokens.freshUntil())) {
                var refreshed = api.post("/auth/refresh", null, null, Map.of("refreshToken", tokens.refreshToken()));
                tokens = Tokens.of(refreshed.isSuccess() ? refreshed : logIn(api, person));
            }
            return tokens.accessToken();
        } finally {
            refreshing.unlock();
        }
    }

    private static Answer logIn(PlazaApi api, Newcomer person) throws InterruptedException {
        var body = Map.of("identifier", person.username(), "password", Newcomer.PASSWORD);
        return api.post("/auth/login", null, null, body).orRefuse("log in");
    }

    /** Somebody who has come in, through registration or, known already, through the login. */
    record Arrival(Member member, boolean isNew) {}

    /** A friend request, or the friendship that there was or came of it at once. */
    record Asked(String requestId, boolean areFriends) {}
}
