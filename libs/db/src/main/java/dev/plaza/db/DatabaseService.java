package dev.plaza.db;

import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL in the transaction of the thread, for what Micronaut Data does not cover; among that, the number of rows that an
 * {@code insert … on conflict} wrote, which a generated repository always takes for one.
 *
 * <p>Each statement has a name that its errors and the log tell it by. Values are bound in the order of the question
 * marks; {@link java.time.Instant}, {@code UUID[]} and {@code String[]} are understood beside what the driver knows.
 * Every operation throws {@link QueryFailedException} when PostgreSQL refuses the statement, and
 * {@link IllegalStateException} outside {@link Transactions}.
 */
@Singleton
public final class DatabaseService {

    private final ConnectionOperations<Connection> connections;

    DatabaseService(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** Reads one row after the other; also what {@code returning} returns. */
    public <T> List<T> select(String name, String sql, RowReader<T> reader, @Nullable Object... values) {
        return NamedQuery.of(name).run(() -> NamedQuery.read(connection(), sql, reader, values));
    }

    /**
     * Reads the only row, if there is one.
     *
     * @throws IllegalStateException when there are more
     */
    public <T> Optional<T> selectOne(String name, String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = select(name, sql, reader, values);
        if (rows.size() > 1) {
            throw new IllegalStateException("query " + name + " found " + rows.size() + " rows instead of one");
        }
        return rows.stream().findFirst();
    }

    /** Tells how many rows were inserted, and not merely met by {@code on conflict}. */
    public int insert(String name, String sql, @Nullable Object... values) {
        return execute(name, sql, values);
    }

    /** Tells how many rows were updated. */
    public int update(String name, String sql, @Nullable Object... values) {
        return execute(name, sql, values);
    }

    /** Tells how many rows were deleted. */
    public int delete(String name, String sql, @Nullable Object... values) {
        return execute(name, sql, values);
    }

    /** Any statement; tells how many rows it changed, -1 where it does not speak of rows. */
    public int execute(String name, String sql, @Nullable Object... values) {
        return NamedQuery.of(name).run(() -> NamedQuery.write(connection(), sql, values));
    }

    private Connection connection() {
        return connections
                .findConnectionStatus()
                .orElseThrow(() -> new IllegalStateException("a statement needs the transaction of its caller"))
                .getConnection();
    }
}
