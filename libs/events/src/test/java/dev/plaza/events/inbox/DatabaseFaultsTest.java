package dev.plaza.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "40001", "40P01", "53100", "53300", "57P01", "57P03", "58030", "25006"})
    void blamesTheDatabase(String sqlState) {
        assertThat(DatabaseFaults.isDatabaseAtFault(new IllegalStateException(new SQLException("", sqlState))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23502", "22P02", "42P01", "57014", "55P03"})
    void blamesTheHandler(String sqlState) {
        assertThat(DatabaseFaults.isDatabaseAtFault(new IllegalStateException(new SQLException("", sqlState))))
                .isFalse();
    }

    @Test
    void blamesTheDatabaseForAPoolWithoutConnections() {
        assertThat(DatabaseFaults.isDatabaseAtFault(new RuntimeException(new SQLTransientConnectionException("empty"))))
                .isTrue();
    }

    @Test
    void blamesTheHandlerForWhatIsNotOfTheDatabase() {
        assertThat(DatabaseFaults.isDatabaseAtFault(new NullPointerException())).isFalse();
        assertThat(DatabaseFaults.isDatabaseAtFault(new SQLException("no state")))
                .isFalse();
    }
}
