package dev.plaza.events.inbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The statements on {@code inbox_events}; each joins the transaction of its thread. */
@Singleton
final class InboxTable {

    private final JdbcOperations jdbc;

    InboxTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records events as received, and tells which of them were new: the others had been received before, or lie in
     * {@code inbox_failures} and are in the care of the retries. Waits for transactions that are recording the same ids.
     */
    Set<UUID> receive(List<IncomingEvent> events) {
        return jdbc.prepareStatement("""
                INSERT INTO inbox_events (id, type)
                SELECT event.id, event.type
                FROM unnest(?::uuid[], ?::text[]) AS event (id, type)
                WHERE NOT EXISTS (SELECT 1 FROM inbox_failures f WHERE f.id = event.id)
                ORDER BY event.id
                ON CONFLICT (id) DO NOTHING
                RETURNING id
                """, statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", events.stream().map(IncomingEvent::id).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            events.stream()
                                    .map(event -> event.envelope().type())
                                    .toArray()));
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject("id", UUID.class));
                }
            }
            return fresh;
        });
    }

    /** As {@link #receive}, for one event that lies in {@code inbox_failures}. */
    boolean receiveAfterFailure(UUID id, String type) {
        return jdbc.prepareStatement(
                "INSERT INTO inbox_events (id, type) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, type);
                    return statement.executeUpdate() == 1;
                });
    }

    /** Forgets at most {@code limit} events that were received longer ago than {@code age}; tells how many. */
    int forget(Duration age, int limit) {
        return jdbc.prepareStatement("""
                DELETE FROM inbox_events
                WHERE id = ANY (ARRAY(
                    SELECT id FROM inbox_events
                    WHERE received_at < now() - ? * interval '1 second'
                    LIMIT ?
                    FOR UPDATE SKIP LOCKED))
                """, statement -> {
            statement.setLong(1, age.toSeconds());
            statement.setInt(2, limit);
            return statement.executeUpdate();
        });
    }
}
