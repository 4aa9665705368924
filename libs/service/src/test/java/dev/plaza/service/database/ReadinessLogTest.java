package dev.plaza.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ReadinessLogTest {

    @Test
    void tellsWhatIsBehindAFault() {
        SQLException fault = new SQLException(
                "default - Connection is not available",
                "08001",
                new SQLException("FATAL: role \"notes\" is not permitted to log in", "28000"));

        assertThat(ReadinessLog.wordsOf(fault))
                .isEqualTo("08001 default - Connection is not available;"
                        + " 28000 FATAL: role \"notes\" is not permitted to log in");
        assertThat(ReadinessLog.wordsOf(new IllegalArgumentException("no pool is named default")))
                .isEqualTo("IllegalArgumentException no pool is named default");
        assertThat(ReadinessLog.wordsOf(new TimeoutException())).isEqualTo("no answer in time");
    }
}
