package dev.plaza.system;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers and services go away and come back while people register. The servers are the test's own, so that nobody but
 * the test starts them again.
 */
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase accounts = TestDatabase.fresh("auth");
    private final TestDatabase people = TestDatabase.fresh("users");
    private final TestDatabase posts = TestDatabase.fresh("posts");
    private final TestBroker broker = TestServers.broker();

    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void brokerRuns() {
        broker.start();
    }

    @Test
    void registersWhileTheBrokerIsDownAndCatchesUpWhenItIsBack() throws Exception {
        broker.stop();

        try (RunningPlaza plaza = up()) {
            List<JsonNode> beforeItWasEverThere = register(plaza, "early", 5);
            assertThat(people.count("SELECT count(*) FROM user_profiles")).isZero();

            broker.start();
            eventually(PATIENCE, () -> assertEachHasAProfile(plaza, beforeItWasEverThere));

            broker.stop();
            List<JsonNode> whileItWasAway = register(plaza, "later", 5);
            broker.start();
            eventually(PATIENCE, () -> assertEachHasAProfile(plaza, whileItWasAway));

            assertNothingMissingAndNothingDouble(10);
        }
    }

    @Test
    void losesAndDoublesNothingWhenUserServiceIsKilled() throws Exception {
        try (RunningPlaza plaza = up()) {
            ProcessHandle firstProcess = plaza.process("user-service");
            List<JsonNode> registered = IntStream.range(0, 40)
                    .mapToObj(i -> {
                        if (i == 20) {
                            firstProcess.destroyForcibly();
                        }
                        return plaza.register("killed_" + i);
                    })
                    .toList();

            eventually(PATIENCE, () -> assertEachHasAProfile(plaza, registered));
            assertThat(plaza.process("user-service").pid()).isNotEqualTo(firstProcess.pid());
            assertNothingMissingAndNothingDouble(40);
        }
    }

    private RunningPlaza up() throws Exception {
        return RunningPlaza.up(
                folder,
                Map.of(
                        "POSTS_DATABASE_URL", posts.appUrl(),
                        "POSTS_DATABASE_MIGRATION_URL", posts.ownerUrl(),
                        "AUTH_DATABASE_URL", accounts.appUrl(),
                        "AUTH_DATABASE_MIGRATION_URL", accounts.ownerUrl(),
                        "USERS_DATABASE_URL", people.appUrl(),
                        "USERS_DATABASE_MIGRATION_URL", people.ownerUrl(),
                        "RABBITMQ_URL", broker.uri()));
    }

    private static List<JsonNode> register(RunningPlaza plaza, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> plaza.register(name + "_" + i))
                .toList();
    }

    private static void assertEachHasAProfile(RunningPlaza plaza, List<JsonNode> registered) {
        for (JsonNode tokens : registered) {
            String id = tokens.path("user").path("id").asText();
            var answer =
                    plaza.get("/api/v1/users/" + id, tokens.path("accessToken").asText());
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            assertThat(answer.body().path("username"))
                    .isEqualTo(tokens.path("user").path("username"));
        }
    }

    private void assertNothingMissingAndNothingDouble(int count) {
        assertThat(accounts.count("SELECT count(*) FROM users")).isEqualTo(count);
        assertThat(people.count("SELECT count(*) FROM user_profiles")).isEqualTo(count);
        assertThat(people.count("SELECT count(*) FROM inbox_events WHERE type = 'user.registered.v1'"))
                .isEqualTo(count);
        assertThat(people.count("SELECT count(*) FROM inbox_failures")).isZero();
        eventually(() -> {
            assertThat(accounts.count("SELECT count(*) FROM outbox_events")).isZero();
            assertThat(people.count("SELECT count(*) FROM outbox_events")).isZero();
            assertThat(posts.count("SELECT count(*) FROM people")).isEqualTo(count);
        });
        assertThat(posts.count("SELECT count(*) FROM inbox_failures")).isZero();
    }
}
