package dev.plaza.db.migration;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.plaza.db.DatabaseFault;
import dev.plaza.db.DatabaseUrl;
import dev.plaza.db.Identity;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The owner role's own connection beside Flyway's: it holds the lock that lets one instance migrate while the others wait,
 * and it remembers what happens in transactions that may be rolled back.
 *
 * <p>The lock is asked for again and again rather than waited for inside PostgreSQL: a statement that waits has a
 * snapshot, for which a CREATE INDEX CONCURRENTLY of the instance that holds the lock would wait in turn. That runs on
 * Flyway's connection, so PostgreSQL sees no deadlock, and both would wait for ever.
 */
final class MigrationSession implements AutoCloseable {

    static final String APPLICATION = "plaza-migrations";

    /**
     * Policies bind the owner too: what a migration does with rows, it does as the service. The driver leaves out of its
     * messages what would repeat values of rows.
     */
    static final Map<String, String> PROPERTIES = Map.of(
            "ApplicationName",
            APPLICATION,
            "options",
            "-c " + Identity.SETTING + "=system:migration",
            "logServerErrorDetail",
            "false");

    private static final String NOT_ALLOWED = "42501";
    private static final long LOCK = 0x706c617a61L;

    private static final RetryPolicy<Object> CONNECT = RetryPolicy.builder()
            .handleIf(thrown ->
                    DatabaseFault.of(thrown).filter(DatabaseFault::isTransient).isPresent())
            .withMaxRetries(5)
            .withDelay(Duration.ofSeconds(1))
            .build();

    private final Connection connection;

    private MigrationSession(Connection connection) {
        this.connection = connection;
    }

    /** Connects, for at most some seconds while the server cannot be reached. */
    static MigrationSession open(DatabaseUrl owner) {
        Properties properties = new Properties();
        properties.putAll(PROPERTIES);
        if (owner.user() != null) {
            properties.setProperty("user", owner.user());
        }
        if (owner.password() != null) {
            properties.setProperty("password", owner.password());
        }
        try {
            return new MigrationSession(
                    Failsafe.with(CONNECT).get(() -> DriverManager.getConnection(owner.jdbcUrl(), properties)));
        } catch (RuntimeException fault) {
            Refusal refusal = Refusal.of(fault);
            throw new MigrationFault("cannot connect to " + owner + ": " + refusal, refusal.sqlState(), fault);
        }
    }

    /**
     * Connects and becomes the one that migrates this database, until it is closed.
     *
     * @throws MigrationFault when another one still is after {@code patience}
     */
    static MigrationSession locked(DatabaseUrl owner, Duration patience) {
        MigrationSession session = open(owner);
        try {
            session.lock(patience);
        } catch (RuntimeException thrown) {
            session.close();
            throw thrown;
        }
        return session;
    }

    Connection connection() {
        return connection;
    }

    private void lock(Duration patience) {
        RetryPolicy<Boolean> again = RetryPolicy.<Boolean>builder()
                .handleResult(false)
                .withDelay(Duration.ofMillis(100))
                .withMaxRetries(-1)
                .withMaxDuration(patience)
                .build();
        if (!Failsafe.with(again).get(this::tryLock)) {
            throw new MigrationFault("another instance is migrating the database, and has been for "
                    + patience.toSeconds() + " s; it holds advisory lock " + LOCK);
        }
    }

    /** Whether some session migrates this database now. */
    boolean isSomebodyMigrating() {
        String sql = """
                SELECT EXISTS (
                    SELECT FROM pg_locks
                    WHERE locktype = 'advisory' AND granted AND objsubid = 1
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                      AND (classid::bigint << 32) | objid::bigint = ?)
                """;
        return ask(sql);
    }

    private boolean tryLock() {
        return ask("SELECT pg_try_advisory_lock(?)");
    }

    private boolean ask(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = Objects.requireNonNull(statement.executeQuery())) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException fault) {
            throw broken(fault);
        }
    }

    static MigrationFault broken(SQLException fault) {
        Refusal refusal = Refusal.of(fault);
        String advice = NOT_ALLOWED.equals(refusal.sqlState())
                ? "; migrations need the role that owns the tables, which plaza.database.migration-url names"
                : "";
        return new MigrationFault("the database refused: " + refusal + advice, refusal.sqlState(), fault);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // the server ends the session, and its lock with it
        }
    }
}
