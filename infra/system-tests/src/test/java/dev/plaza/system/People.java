package dev.plaza.system;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** What people whom a {@link RunningPlaza} has registered do. */
final class People {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private People() {}

    static String id(JsonNode registered) {
        return registered.path("user").path("id").asText();
    }

    static String token(JsonNode registered) {
        return registered.path("accessToken").asText();
    }

    /** Both ask, as soon as their profiles are there. */
    static void befriend(RunningPlaza plaza, JsonNode one, JsonNode other) {
        eventually(
                PATIENCE,
                () -> assertThat(plaza.send("POST", "/api/v1/friends/requests", token(one), Map.of("userId", id(other)))
                                .status())
                        .isIn(200, 201));
        eventually(
                PATIENCE,
                () -> assertThat(plaza.send("POST", "/api/v1/friends/requests", token(other), Map.of("userId", id(one)))
                                .body()
                                .path("status")
                                .asText())
                        .isEqualTo("accepted"));
    }

    /** The new post's id. */
    static String publish(RunningPlaza plaza, JsonNode author, String privacyLevel, String content) {
        var answer = plaza.send(
                "POST", "/api/v1/posts", token(author), Map.of("content", content, "privacyLevel", privacyLevel));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asText();
    }
}
