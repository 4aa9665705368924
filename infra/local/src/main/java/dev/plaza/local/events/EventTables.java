package dev.plaza.local.events;

import dev.plaza.embedded.PostgresUrl;
import dev.plaza.local.PlazaException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of events in one service's database: what waits to be sent, and what could not be handled. */
public final class EventTables {

    private static final String TIMEOUT_SECONDS = "3";
    private static final String UNDEFINED_TABLE = "42P01";

    /** As dev.plaza.db.Identity says it: the policies of these tables let the service through, and nobody else. */
    private static final String ASSUME_IDENTITY = "SELECT set_config('app.current_user_id', 'system:operator', true)";

    private final PostgresUrl database;

    public EventTables(PostgresUrl database) {
        this.database = database;
    }

    /** How many events wait in the outbox, are to be tried again, and are dead. */
    public record Counts(long outbox, long failed, long dead) {}

    /** Empty if the database cannot be reached or has no such tables yet. */
    public Optional<Counts> counts() {
        try (var connection = connect();
                var statement = connection.prepareStatement("""
                        SELECT (SELECT count(*) FROM outbox_events),
                               (SELECT count(*) FROM inbox_failures WHERE NOT is_dead),
                               (SELECT count(*) FROM inbox_failures WHERE is_dead)
                        """);
                var row = statement.executeQuery()) {
            row.next();
            return Optional.of(new Counts(row.getLong(1), row.getLong(2), row.getLong(3)));
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    /** The dead ones, oldest first. */
    public List<DeadEvent> dead(int limit) {
        return query("""
                SELECT id, type, source, subject, aggregate_version, error, attempts, failed_at, body, headers
                FROM inbox_failures
                WHERE is_dead
                ORDER BY failed_at, id
                LIMIT ?
                """, statement -> {
            statement.setInt(1, limit);
            return events(statement);
        });
    }

    public Optional<DeadEvent> dead(UUID id) {
        return query("""
                SELECT id, type, source, subject, aggregate_version, error, attempts, failed_at, body, headers
                FROM inbox_failures
                WHERE is_dead AND id = ?
                """, statement -> {
            statement.setObject(1, id);
            return events(statement).stream().findFirst();
        });
    }

    /**
     * Has the service try again from its first attempt.
     *
     * @param id null for all that are dead
     * @return how many
     */
    public int replay(@Nullable UUID id) {
        return query("""
                UPDATE inbox_failures
                SET is_dead = false, attempts = 0, next_attempt_at = now(), updated_at = now()
                WHERE is_dead AND (id = ?::uuid OR ?::uuid IS NULL)
                """, statement -> update(statement, id));
    }

    /**
     * Gives up on them for good.
     *
     * @param id null for all that are dead
     * @return how many
     */
    public int drop(@Nullable UUID id) {
        return query(
                "DELETE FROM inbox_failures WHERE is_dead AND (id = ?::uuid OR ?::uuid IS NULL)",
                statement -> update(statement, id));
    }

    private static int update(PreparedStatement statement, @Nullable UUID id) throws SQLException {
        statement.setObject(1, id);
        statement.setObject(2, id);
        return statement.executeUpdate();
    }

    private static List<DeadEvent> events(PreparedStatement statement) throws SQLException {
        var events = new ArrayList<DeadEvent>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                events.add(event(rows));
            }
        }
        return events;
    }

    private static DeadEvent event(ResultSet row) throws SQLException {
        return new DeadEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getString("subject"),
                row.getObject("aggregate_version", Long.class),
                row.getString("error"),
                row.getInt("attempts"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                new String(row.getBytes("body"), StandardCharsets.UTF_8),
                row.getString("headers"));
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T query(String sql, Work<T> work) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            var result = work.with(statement);
            connection.commit();
            return result;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw new PlazaException(database + " has no table of failed events.", e);
            }
            throw new PlazaException("Cannot ask " + database + ": " + e.getMessage(), e);
        }
    }

    /** In a transaction, as the identity lasts no longer. */
    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", "30");
        var connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ASSUME_IDENTITY);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
