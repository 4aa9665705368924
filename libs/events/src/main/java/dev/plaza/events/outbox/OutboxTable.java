package dev.plaza.events.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The statements on {@code outbox_events}; each joins the transaction of its thread. What is due is told by the
 * database's clock alone, so the clocks of several instances may disagree.
 */
@Singleton
public final class OutboxTable {

    private final JdbcOperations jdbc;

    OutboxTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a row that the sweep leaves alone for {@code headStart}. */
    public void insert(OutboxEvent event, Duration headStart) {
        jdbc.prepareStatement("""
                INSERT INTO outbox_events
                    (id, type, aggregate_id, aggregate_version, payload, headers, occurred_at, next_attempt_at)
                VALUES (?, ?, ?, ?, ?::jsonb, jsonb_strip_nulls(jsonb_build_object('traceparent', ?::text)), ?,
                        now() + ? * interval '1 millisecond')
                """, statement -> {
            statement.setObject(1, event.id());
            statement.setString(2, event.type());
            statement.setObject(3, event.aggregateId());
            statement.setLong(4, event.aggregateVersion());
            statement.setString(5, event.payload());
            statement.setString(6, event.traceparent());
            statement.setObject(7, event.occurredAt().atOffset(ZoneOffset.UTC));
            statement.setLong(8, headStart.toMillis());
            return statement.executeUpdate();
        });
    }

    /** As {@link #insert}, many rows by one statement. */
    public void insertAll(List<OutboxEvent> events, Duration headStart) {
        jdbc.prepareStatement("""
                INSERT INTO outbox_events
                    (id, type, aggregate_id, aggregate_version, payload, headers, occurred_at, next_attempt_at)
                SELECT id, type, aggregate_id, version, payload::jsonb,
                       jsonb_strip_nulls(jsonb_build_object('traceparent', traceparent)), occurred_at,
                       now() + ? * interval '1 millisecond'
                FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
                    AS event (id, type, aggregate_id, version, payload, traceparent, occurred_at)
                """, statement -> {
            statement.setLong(1, headStart.toMillis());
            statement.setArray(2, column(statement, "uuid", events, OutboxEvent::id));
            statement.setArray(3, column(statement, "text", events, OutboxEvent::type));
            statement.setArray(4, column(statement, "uuid", events, OutboxEvent::aggregateId));
            statement.setArray(5, column(statement, "bigint", events, OutboxEvent::aggregateVersion));
            statement.setArray(6, column(statement, "text", events, OutboxEvent::payload));
            statement.setArray(7, column(statement, "text", events, OutboxEvent::traceparent));
            statement.setArray(8, column(statement, "text", events, OutboxEvent::occurredAt));
            return statement.executeUpdate();
        });
    }

    private static Array column(
            PreparedStatement statement,
            String type,
            List<OutboxEvent> events,
            Function<OutboxEvent, @Nullable Object> value)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, events.stream().map(value).toArray());
    }

    /**
     * Takes rows that are due, at most {@code limit} of them, so that nobody else does before {@code lease} is over. Rows
     * that another instance is taking are passed over.
     *
     * @return the rows, those first that were added first
     */
    List<OutboxEvent> lease(int limit, Duration lease) {
        return jdbc.prepareStatement("""
                WITH due AS MATERIALIZED (
                    SELECT id FROM outbox_events
                    WHERE next_attempt_at <= now()
                    ORDER BY next_attempt_at, id
                    LIMIT ?
                    FOR UPDATE SKIP LOCKED)
                UPDATE outbox_events o
                SET next_attempt_at = now() + ? * interval '1 millisecond'
                FROM due
                WHERE o.id = due.id
                RETURNING o.id, o.type, o.aggregate_id, o.aggregate_version, o.payload, o.occurred_at,
                          o.headers ->> 'traceparent' AS traceparent
                """, statement -> {
            statement.setInt(1, limit);
            statement.setLong(2, lease.toMillis());
            List<OutboxEvent> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(event(row));
                }
            }
            rows.sort(Comparator.comparing(OutboxEvent::occurredAt));
            return rows;
        });
    }

    /** The broker has them. */
    void delete(Collection<UUID> ids) {
        jdbc.prepareStatement("DELETE FROM outbox_events WHERE id = ANY (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            return statement.executeUpdate();
        });
    }

    /** They were not sent, through no fault of theirs: due at once. */
    void release(Collection<UUID> ids) {
        jdbc.prepareStatement("UPDATE outbox_events SET next_attempt_at = now() WHERE id = ANY (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            return statement.executeUpdate();
        });
    }

    /** The broker would not have it: due again after a pause that doubles from {@code delay} up to {@code limit}. */
    void refuse(UUID id, String error, Duration delay, Duration limit) {
        jdbc.prepareStatement("""
                UPDATE outbox_events
                SET attempts = attempts + 1,
                    last_error = ?,
                    next_attempt_at = now() + least(?, ? * power(2, least(attempts, 30))) * interval '1 millisecond'
                WHERE id = ?
                """, statement -> {
            statement.setString(1, error);
            statement.setLong(2, limit.toMillis());
            statement.setLong(3, delay.toMillis());
            statement.setObject(4, id);
            return statement.executeUpdate();
        });
    }

    /** Tells why it was refused. */
    void explain(UUID id, String error) {
        jdbc.prepareStatement("UPDATE outbox_events SET last_error = ? WHERE id = ?", statement -> {
            statement.setString(1, error);
            statement.setObject(2, id);
            return statement.executeUpdate();
        });
    }

    /** How many rows there are, and how old the oldest is. */
    Backlog backlog() {
        return jdbc.prepareStatement("""
                SELECT count(*) AS rows,
                       coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::double precision AS age
                FROM outbox_events
                """, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Backlog(row.getLong("rows"), Duration.ofMillis((long) (row.getDouble("age") * 1000)));
            }
        });
    }

    /** See {@link #backlog}. */
    record Backlog(long rows, Duration oldestAge) {}

    private static OutboxEvent event(ResultSet row) throws SQLException {
        Instant occurredAt = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        return new OutboxEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("aggregate_version"),
                row.getString("payload"),
                row.getString("traceparent"),
                occurredAt);
    }
}
