package dev.plaza.service.database;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.tokens.TestTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DatabaseReportEndpointTest extends ManagementTest {

    private static final String PATH = "/database-report";

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(super.getProperties());
        properties.put("plaza.database.slow-statement", "1ns");
        properties.put("plaza.database.long-transaction", "100ms");
        return properties;
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(send(management(PATH)).statusCode()).isEqualTo(401);
        assertThat(send(management(PATH).header("Authorization", "Bearer nonsense"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(as("user")).statusCode()).isEqualTo(403);
        assertThat(send(as("user", "admin")).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotServedOnThePublicPort() {
        HttpResponse<String> answer = send(request(PATH).header("Authorization", "Bearer " + token("admin")));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void tellsOfTheDatabaseAndOfThisProcess() {
        send(request("/api/v1/notes", token("user")));

        JsonNode report = report();

        assertThat(report.path("report").path("database").path("name").asText())
                .isEqualTo(database.app().database());
        assertThat(report.path("report").path("notes")).isEmpty();
        assertThat(texts(report.path("report").path("tables"), "name")).contains("notes", "signing_key_replicas");
        assertThat(report.path("pools").path("default").path("max").asInt()).isEqualTo(20);
        assertThat(texts(report.path("slowStatements"), "name")).isNotEmpty().allMatch(name -> name.contains("."));
    }

    @Test
    void showsATransactionThatSitsIdle() throws SQLException {
        try (var forgotten = database.app().connect();
                var statement = forgotten.createStatement()) {
            forgotten.setAutoCommit(false);
            statement.execute("select 'a secret' as forgotten");

            Eventually.eventually(() -> {
                JsonNode found = report().path("report").path("longTransactions");
                assertThat(texts(found, "statement")).contains("select ? as forgotten");
            });
        }
    }

    @Test
    void givesFiguresToPrometheus() {
        Eventually.eventually(
                Duration.ofSeconds(20),
                () -> assertThat(send(management("/prometheus")).body())
                        .containsPattern("database_size_bytes [1-9]\\d{6,}\\.0")
                        .containsPattern("database_cache_hit_ratio 0\\.\\d+|database_cache_hit_ratio 1\\.0")
                        .containsPattern("database_connections \\d+\\.0")
                        .containsPattern("database_transactions_long \\d+\\.0")
                        .containsPattern("database_transactions_oldest_age_seconds \\d")
                        .containsPattern("database_indexes_unused \\d+\\.0")
                        .containsPattern("database_statements_slow_total [1-9]"));
    }

    private JsonNode report() {
        HttpResponse<String> answer = send(as("admin"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpRequest.Builder as(String... roles) {
        return management(PATH).header("Authorization", "Bearer " + token(roles));
    }

    private static String token(String... roles) {
        return TestTokens.tokenFor(aPerson().make()).withRoles(roles).sign();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.path(field).asText())
                .toList();
    }
}
