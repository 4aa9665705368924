package dev.plaza.system;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Access tokens outlive their sessions by minutes; no service believes them for longer than seconds. */
@ExtendWith(SharedPlaza.class)
class SessionEndIT {

    /** What only signed-in people get, from every service there is. A new service has to be named here. */
    private static final Map<String, String> PROTECTED = Map.of(
            "auth-service", "/api/v1/auth/sessions",
            "user-service", "/api/v1/users/me",
            "post-service", "/api/v1/feed");

    private static final Duration PROMISE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void everyServiceHearsOfItWithinSecondsAndRemembersIt(RunningPlaza plaza) {
        assertThat(plaza.services()).isEqualTo(PROTECTED.keySet());
        String staying = token(plaza.register("stays_in"));
        JsonNode leaving = plaza.register("logs_out");
        JsonNode closed = plaza.register("is_closed");
        JsonNode promoted = plaza.register("is_promoted");
        List<String> ended = List.of(token(leaving), token(closed), token(promoted));
        eventually(PATIENCE, () -> ended.forEach(token -> assertEverywhere(plaza, token, 200)));
        String admin = admin(plaza);

        assertDone(plaza.send("POST", "/api/v1/auth/logout", token(leaving), Map.of()));
        eventually(PROMISE, () -> assertEverywhere(plaza, token(leaving), 401));

        assertDone(plaza.send("POST", account(closed) + "/deactivate", admin, Map.of()));
        eventually(PROMISE, () -> assertEverywhere(plaza, token(closed), 401));

        assertDone(plaza.send("PUT", account(promoted) + "/roles", admin, Map.of("roles", List.of("moderator"))));
        eventually(PROMISE, () -> assertEverywhere(plaza, token(promoted), 401));
        String renewed = token(refreshed(plaza, promoted));
        assertEverywhere(plaza, renewed, 200);

        killed(plaza, "user-service");
        killed(plaza, "post-service");
        eventually(PATIENCE, () -> assertEverywhere(plaza, staying, 200));
        ended.forEach(token -> assertEverywhere(plaza, token, 401));
        assertEverywhere(plaza, renewed, 200);
    }

    private static void assertEverywhere(RunningPlaza plaza, String token, int status) {
        PROTECTED.forEach((service, path) -> {
            // the gateway first: it answers even while the service does not listen
            assertThat(plaza.get(path, token).status())
                    .as("%s through the gateway", service)
                    .isEqualTo(status);
            assertThat(plaza.getFrom(service, path, token).status()).as(service).isEqualTo(status);
        });
    }

    private static void assertDone(RunningPlaza.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isIn(200, 204);
    }

    /** The access token of a new admin. */
    private static String admin(RunningPlaza plaza) {
        String output = plaza.succeed(
                "admin",
                "create",
                "--username",
                "the_admin",
                "--email",
                "the_admin@example.org",
                "--generate-password");
        var password = Pattern.compile("password: (\\S+)").matcher(output);
        assertThat(password.find()).as(output).isTrue();
        var answer = plaza.post("/api/v1/auth/login", Map.of("identifier", "the_admin", "password", password.group(1)));
        assertDone(answer);
        return token(answer.body());
    }

    private static JsonNode refreshed(RunningPlaza plaza, JsonNode tokens) {
        var answer = plaza.post(
                "/api/v1/auth/refresh",
                Map.of("refreshToken", tokens.path("refreshToken").asText()));
        assertDone(answer);
        return answer.body();
    }

    /** Returns when the supervisor has put another process in its place. */
    private static void killed(RunningPlaza plaza, String service) {
        ProcessHandle first = plaza.process(service);
        first.destroyForcibly();
        eventually(PATIENCE, () -> assertThat(plaza.process(service)).isNotEqualTo(first));
    }

    private static String account(JsonNode registered) {
        return "/api/v1/auth/users/" + registered.path("user").path("id").asText();
    }

    private static String token(JsonNode tokens) {
        return tokens.path("accessToken").asText();
    }
}
