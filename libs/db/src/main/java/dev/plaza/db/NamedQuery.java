package dev.plaza.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements under a name, which errors and the log (at DEBUG, with the duration) tell it by. */
record NamedQuery(String name) {

    private static final Logger LOG = LoggerFactory.getLogger(NamedQuery.class);

    static NamedQuery of(String name) {
        return new NamedQuery(name);
    }

    <T> T run(Work<T> work) {
        long began = System.nanoTime();
        try {
            return work.run();
        } catch (SQLException fault) {
            throw new QueryFailedException(name, since(began), fault);
        } finally {
            if (LOG.isDebugEnabled()) {
                LOG.debug("{} took {} µs", name, since(began).toNanos() / 1000);
            }
        }
    }

    static <T> List<T> read(Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    static int write(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
            return statement.getUpdateCount();
        }
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
            case Long[] numbers -> statement.getConnection().createArrayOf("bigint", numbers);
            case String[] texts -> statement.getConnection().createArrayOf("text", texts);
            case null, default -> value;
        };
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }
}
