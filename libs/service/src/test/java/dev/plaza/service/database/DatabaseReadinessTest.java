package dev.plaza.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.db.DatabaseConnectionManager;
import dev.plaza.testing.Eventually;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DatabaseReadinessTest extends ManagementTest {

    private static final int POOL = 3;

    @Inject
    DatabaseConnectionManager pools;

    private final Logger logger = (Logger) LoggerFactory.getLogger(ReadinessLog.class);
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage());
        }
    };

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(super.getProperties());
        properties.put("plaza.database.pool-size", Integer.toString(POOL));
        properties.put("plaza.database.pool-min-idle", "1");
        return properties;
    }

    @Test
    void isReadyWhileTheDatabaseAnswersAndOnlyThen() {
        HttpResponse<String> before = send(request("/health/readiness"));
        assertThat(before.statusCode()).as(before.body()).isEqualTo(200);
        assertThat(json(before).path("checks").path("database").asText()).isEqualTo("UP");

        appender.start();
        logger.addAppender(appender);
        lockTheServiceOut();
        Eventually.eventually(() ->
                assertThat(send(request("/health/readiness")).statusCode()).isEqualTo(503));
        Instant start = Instant.now();
        send(request("/health/readiness"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(send(request("/health/liveness")).statusCode()).isEqualTo(200);

        letTheServiceIn();
        Eventually.eventually(() ->
                assertThat(send(request("/health/readiness")).statusCode()).isEqualTo(200));
        logger.detachAppender(appender);
        assertThat(logged).noneMatch(line -> line.contains(database.app().password()));
        assertThat(logged).hasSize(2).last().isEqualTo("the database is ready again");
        assertThat(logged.getFirst()).startsWith("not ready, because of the database: ");
    }

    @Test
    void isNotReadyButLivesWhileThePoolIsExhausted() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            taken.add(pools.get(DatabaseConnectionManager.DEFAULT).getConnection());
        }

        Instant start = Instant.now();
        assertThat(send(request("/health/readiness")).statusCode()).isEqualTo(503);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(1500));
        assertThat(send(request("/health/liveness")).statusCode()).isEqualTo(200);
        assertThat(details().path("pool").path("active").asInt()).isEqualTo(POOL);

        for (Connection connection : taken) {
            connection.close();
        }
        Eventually.eventually(
                Duration.ofSeconds(5),
                () -> assertThat(send(request("/health/readiness")).statusCode())
                        .isEqualTo(200));
    }

    @Test
    void tellsTheDetailsOnTheManagementPortAlone() {
        JsonNode details = details();

        assertThat(details.path("connected").asBoolean()).isTrue();
        assertThat(details.path("version").asText()).startsWith("17.");
        assertThat(details.path("sizeBytes").asLong()).isGreaterThan(1_000_000);
        assertThat(details.path("responseMillis").asDouble()).isBetween(0.001, 1000.0);
        assertThat(details.path("migrations").asText()).isEqualTo("up to date");
        assertThat(details.path("pool").path("max").asInt()).isEqualTo(POOL);
        assertThat(send(request("/health")).body()).doesNotContain("17.", "sizeBytes", "pool");
    }

    @Test
    void isNotReadyWhileAMigrationIsMissing() {
        database.execute(
                "update flyway_schema_history set success = false where script like '%signing_key_replicas.sql'");
        Eventually.eventually(() ->
                assertThat(send(request("/health/readiness")).statusCode()).isEqualTo(503));
        assertThat(details().path("migrations").path(0).asText()).contains("signing_key_replicas");

        database.execute("update flyway_schema_history set success = true");
        Eventually.eventually(() ->
                assertThat(send(request("/health/readiness")).statusCode()).isEqualTo(200));
    }

    private JsonNode details() {
        return json(send(management("/health-details")))
                .path("details")
                .path("database")
                .path("details");
    }

    private void lockTheServiceOut() {
        database.execute("alter role " + database.app().user() + " nologin");
        database.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                + database.app().user() + "'");
    }

    private void letTheServiceIn() {
        database.execute("alter role " + database.app().user() + " login");
    }
}
