package dev.plaza.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.db.DatabaseConnectionManager;
import dev.plaza.testing.Eventually;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PoolExhaustionTest extends ServiceTest {

    /** A second is promised; the rest is for a busy machine. */
    private static final Duration ANSWER = Duration.ofSeconds(3);

    @Inject
    DatabaseConnectionManager databases;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = super.getProperties();
        properties.put("plaza.database.pool-size", "2");
        properties.put("plaza.database.pool-min-idle", "2");
        return properties;
    }

    @Test
    void answersUnavailableAtOnceAndRecovers() throws Exception {
        CountDownLatch held = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                threads.execute(
                        () -> databases.transaction(DatabaseConnectionManager.DEFAULT, _ -> hold(held, release)));
            }
            try {
                assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
                isRefusedAtOnce();
            } finally {
                release.countDown();
            }
        }

        Eventually.eventually(
                () -> assertThat(send(request("/api/v1/notes", aToken())).statusCode())
                        .isEqualTo(200));
    }

    private void isRefusedAtOnce() {
        Instant asked = Instant.now();
        HttpResponse<String> refused = send(request("/api/v1/notes", aToken()));
        Duration waited = Duration.between(asked, Instant.now());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(waited).isLessThan(ANSWER);
        assertThat(send(request("/health/liveness")).statusCode()).isEqualTo(200);
    }

    private static boolean hold(CountDownLatch held, CountDownLatch release) {
        held.countDown();
        try {
            release.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
