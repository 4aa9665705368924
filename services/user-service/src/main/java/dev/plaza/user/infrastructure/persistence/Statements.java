package dev.plaza.user.infrastructure.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the transaction of the thread. Writes go this way rather than through a generated repository,
 * because that one counts an {@code insert … on conflict} as one row whether or not it wrote any.
 */
@Singleton
final class Statements {

    private final JdbcOperations operations;

    Statements(JdbcOperations operations) {
        this.operations = operations;
    }

    /** Writes, and tells how many rows were written. */
    int write(String sql, @Nullable Object... values) {
        return operations.prepareStatement(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Reads one row after the other. */
    <T> List<T> read(String sql, Reading<T> reading, @Nullable Object... values) {
        return operations.prepareStatement(sql, statement -> {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(reading.read(result));
                }
            }
            return found;
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, parameter(statement, values[i]));
        }
    }

    private static @Nullable Object parameter(PreparedStatement statement, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case UUID[] ids -> statement.getConnection().createArrayOf("uuid", ids);
            case null, default -> value;
        };
    }

    /** Makes something of the row that the result stands on. */
    interface Reading<T> {
        T read(ResultSet result) throws SQLException;
    }
}
