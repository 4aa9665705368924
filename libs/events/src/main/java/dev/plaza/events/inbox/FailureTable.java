package dev.plaza.events.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plaza.contracts.Lane;
import dev.plaza.events.envelope.Message;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The statements on {@code inbox_failures}; each joins the transaction of its thread. */
@Singleton
final class FailureTable {

    private static final int LONGEST_ERROR = 8000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcOperations jdbc;

    FailureTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a new failure; one that is there already is left as it is.
     *
     * @param attempts how often it was tried
     * @param delay    after which it is tried again, unless it is dead
     * @return whether it was new
     */
    boolean add(UUID id, Lane lane, Message message, String error, int attempts, Duration delay, boolean isDead) {
        return jdbc.prepareStatement("""
                INSERT INTO inbox_failures
                    (id, lane, type, source, subject, aggregate_version, body, headers, error, attempts,
                     next_attempt_at, is_dead)
                VALUES (?, ?, ?, ?, ?, CASE WHEN ?::text ~ '^[0-9]{1,18}$' THEN ?::bigint END, ?, ?::jsonb, ?, ?,
                        now() + ? * interval '1 millisecond', ?)
                ON CONFLICT (id) DO NOTHING
                """, statement -> {
            statement.setObject(1, id);
            statement.setString(2, lane.name().toLowerCase(Locale.ROOT));
            statement.setString(3, message.attribute("type"));
            statement.setString(4, message.attribute("source"));
            statement.setString(5, message.attribute("subject"));
            statement.setString(6, message.attribute("aggregateversion"));
            statement.setString(7, message.attribute("aggregateversion"));
            statement.setBytes(8, message.body());
            statement.setString(9, json(message.headers()));
            statement.setString(10, storable(error));
            statement.setInt(11, attempts);
            statement.setLong(12, delay.toMillis());
            statement.setBoolean(13, isDead);
            return statement.executeUpdate() == 1;
        });
    }

    /**
     * Takes failures that are due, at most {@code limit} of them, so that nobody else does before {@code lease} is over,
     * and counts the attempt beforehand: an event that kills the process is counted too.
     */
    List<Failure> claim(int limit, Duration lease) {
        return jdbc.prepareStatement("""
                WITH due AS MATERIALIZED (
                    SELECT id FROM inbox_failures
                    WHERE NOT is_dead AND next_attempt_at <= now()
                    ORDER BY next_attempt_at
                    LIMIT ?
                    FOR UPDATE SKIP LOCKED)
                UPDATE inbox_failures f
                SET attempts = attempts + 1,
                    next_attempt_at = now() + ? * interval '1 millisecond',
                    updated_at = now()
                FROM due
                WHERE f.id = due.id
                RETURNING f.id, f.lane, f.headers, f.body, f.attempts
                """, statement -> {
            statement.setInt(1, limit);
            statement.setLong(2, lease.toMillis());
            List<Failure> failures = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    failures.add(failure(row));
                }
            }
            return failures;
        });
    }

    /** It failed again and is due after {@code delay}. */
    void failedAgain(UUID id, String error, Duration delay) {
        jdbc.prepareStatement("""
                UPDATE inbox_failures
                SET error = ?, next_attempt_at = now() + ? * interval '1 millisecond', updated_at = now()
                WHERE id = ?
                """, statement -> {
            statement.setString(1, storable(error));
            statement.setLong(2, delay.toMillis());
            statement.setObject(3, id);
            return statement.executeUpdate();
        });
    }

    /** It is dead: kept, but not tried again until somebody says so. */
    void bury(UUID id, String error) {
        jdbc.prepareStatement(
                "UPDATE inbox_failures SET error = ?, is_dead = true, updated_at = now() WHERE id = ?", statement -> {
                    statement.setString(1, storable(error));
                    statement.setObject(2, id);
                    return statement.executeUpdate();
                });
    }

    void remove(UUID id) {
        jdbc.prepareStatement("DELETE FROM inbox_failures WHERE id = ?", statement -> {
            statement.setObject(1, id);
            return statement.executeUpdate();
        });
    }

    /** Has those tried that are dead, were never tried, and are of these types; tells how many. */
    int reviveUntried(Collection<String> types) {
        return jdbc.prepareStatement("""
                UPDATE inbox_failures
                SET is_dead = false, next_attempt_at = now(), updated_at = now()
                WHERE is_dead AND attempts = 0 AND type = ANY (?)
                """, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", types.toArray()));
            return statement.executeUpdate();
        });
    }

    private static Failure failure(ResultSet row) throws SQLException {
        try {
            return new Failure(
                    row.getObject("id", UUID.class),
                    Lane.valueOf(row.getString("lane").toUpperCase(Locale.ROOT)),
                    new Message(JSON.readValue(row.getString("headers"), HEADERS), row.getBytes("body")),
                    row.getInt("attempts"));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("headers that are no map of text in inbox_failures", fault);
        }
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String storable(String text) {
        String clean = text.replace('\0', '\uFFFD');
        return clean.length() <= LONGEST_ERROR ? clean : clean.substring(0, LONGEST_ERROR);
    }
}
