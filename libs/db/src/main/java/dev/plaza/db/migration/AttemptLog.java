package dev.plaza.db.migration;

import dev.plaza.db.migration.Attempt.Direction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code migration_attempts}: every try, also those whose transaction took its traces with it. Not made by a
 * migration, because it has to be there before the first. The running service may read it and Flyway's own table, and
 * change neither.
 */
final class AttemptLog {

    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS migration_attempts (
                id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                script     text        NOT NULL,
                direction  text        NOT NULL CHECK (direction IN ('up', 'down')),
                started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                started_by text        NOT NULL DEFAULT current_user,
                ended_at   timestamptz,
                sql_state  text,
                message    text
            )
            """;

    private static final String PROTECT = """
            DO $$
            DECLARE entry record;
            BEGIN
                FOR entry IN
                    SELECT relation.oid::regclass AS name, acl.grantee::regrole AS role
                    FROM pg_class relation CROSS JOIN LATERAL aclexplode(relation.relacl) acl
                    WHERE relation.oid IN (to_regclass('migration_attempts'), to_regclass('flyway_schema_history'))
                      AND acl.privilege_type = 'INSERT' AND acl.grantee NOT IN (0, relation.relowner)
                LOOP
                    EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON %s FROM %s', entry.name, entry.role);
                END LOOP;
            END $$
            """;

    private final Connection connection;

    AttemptLog(Connection connection) {
        this.connection = connection;
    }

    void create() {
        execute(CREATE);
    }

    /** After Flyway has made its table. */
    void protect() {
        execute(PROTECT);
    }

    /** Returns the id by which to tell how it ended. */
    long begin(String script, Direction direction) {
        String sql = "INSERT INTO migration_attempts (script, direction) VALUES (?, ?) RETURNING id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, script);
            statement.setString(2, direction.name().toLowerCase(Locale.ROOT));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException fault) {
            throw MigrationSession.broken(fault);
        }
    }

    void succeed(long id) {
        end(id, null, null);
    }

    void fail(long id, Refusal refusal) {
        end(id, refusal.sqlState(), refusal.message());
    }

    /** The latest attempts by script; none where no attempt was ever made. */
    Map<String, Attempt> latest() {
        String sql = """
                SELECT DISTINCT ON (script) script, direction, started_at, started_by, ended_at, sql_state, message
                FROM migration_attempts
                ORDER BY script, id DESC
                """;
        Map<String, Attempt> attempts = new HashMap<>();
        if (!exists()) {
            return attempts;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                attempts.put(row.getString("script"), attempt(row));
            }
        } catch (SQLException fault) {
            throw MigrationSession.broken(fault);
        }
        return attempts;
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                instant(row.getTimestamp("ended_at")),
                row.getString("sql_state"),
                row.getString("message"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private boolean exists() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_regclass('migration_attempts') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException fault) {
            throw MigrationSession.broken(fault);
        }
    }

    private void end(long id, @Nullable String sqlState, @Nullable String message) {
        String sql = """
                UPDATE migration_attempts SET ended_at = clock_timestamp(), sql_state = ?, message = ? WHERE id = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, sqlState);
            statement.setString(2, message);
            statement.setLong(3, id);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw MigrationSession.broken(fault);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw MigrationSession.broken(fault);
        }
    }
}
