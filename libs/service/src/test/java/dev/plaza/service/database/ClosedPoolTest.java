package dev.plaza.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.db.DatabaseConnectionManager;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class ClosedPoolTest extends ManagementTest {

    @Inject
    DatabaseConnectionManager pools;

    @Test
    void isNotReadyOnceItsPoolIsClosed() {
        pools.close(DatabaseConnectionManager.DEFAULT);

        assertThat(send(request("/health/readiness")).statusCode()).isEqualTo(503);
        JsonNode details = json(send(management("/health-details")))
                .path("details")
                .path("database")
                .path("details");
        assertThat(details.path("connected").asBoolean(true)).isFalse();
        assertThat(details.path("pool").asText()).isEqualTo("closed");
    }
}
