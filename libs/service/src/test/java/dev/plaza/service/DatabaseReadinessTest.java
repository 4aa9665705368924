package dev.plaza.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.Eventually;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatabaseReadinessTest extends ServiceTest {

    @Test
    void isReadyWhileTheDatabaseAnswersAndOnlyThen() {
        HttpResponse<String> before = send(request("/health/readiness"));
        assertThat(before.statusCode()).as(before.body()).isEqualTo(200);
        assertThat(json(before).path("checks").path("database").asText()).isEqualTo("UP");

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
