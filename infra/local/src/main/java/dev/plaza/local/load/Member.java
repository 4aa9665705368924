package dev.plaza.local.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** A signed-in person. Access tokens end after minutes: a new one is fetched in time. Safe for use by many threads. */
final class Member {

    private static final Duration EARLY = Duration.ofMinutes(1);
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
        var answer = api.get("/users/" + id, token());
        if (answer.status() == 404) {
            return false;
        }
        return succeeded("read profile", answer).status() == 200;
    }

    /**
     * Asks somebody to be friends.
     *
     * @param key the same for each attempt, so that an attempt whose answer was lost has no second effect
     * @return what came of it
     */
    Asked ask(Member other, String key) throws InterruptedException {
        var answer = api.post("/friends/requests", token(), key, Map.of("userId", other.id));
        if (answer.is(409, "user.already-friends")) {
            return new Asked("", true);
        }
        succeeded("ask", answer);
        return new Asked(
                answer.text("id"), answer.body().path("status").asText().equals("accepted"));
    }

    void accept(String requestId, String key) throws InterruptedException {
        succeeded("accept", api.post("/friends/requests/" + requestId + "/accept", token(), key, null));
    }

    List<String> friendIds() throws InterruptedException {
        var ids = new ArrayList<String>();
        var path = "/users/" + id + "/friends?limit=" + LARGEST_PAGE;
        var cursor = "";
        do {
            var page =
                    succeeded("list friends", api.get(path + cursor, token())).body();
            page.path("items").forEach(friend -> ids.add(friend.path("id").asText()));
            cursor = page.path("nextCursor").asText();
            cursor = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return ids;
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
        return succeeded(
                "log in",
                api.post(
                        "/auth/login",
                        null,
                        null,
                        Map.of("identifier", person.username(), "password", Newcomer.PASSWORD)));
    }

    private static Answer succeeded(String operation, Answer answer) {
        if (!answer.isSuccess()) {
            throw new Refusal(operation, answer);
        }
        return answer;
    }

    /** Somebody who has come in, through registration or, known already, through the login. */
    record Arrival(Member member, boolean isNew) {}

    /** A friend request, or the friendship that there was or came of it at once. */
    record Asked(String requestId, boolean areFriends) {}

    private record Tokens(String accessToken, String refreshToken, Instant freshUntil) {

        static Tokens of(Answer answer) {
            var lifetime = Duration.ofSeconds(answer.body().path("expiresIn").asLong());
            return new Tokens(
                    answer.text("accessToken"),
                    answer.text("refreshToken"),
                    Instant.now().plus(lifetime).minus(EARLY));
        }
    }
}
