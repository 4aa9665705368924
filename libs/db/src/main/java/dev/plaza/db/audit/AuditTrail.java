package dev.plaza.db.audit;

import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code audit_events}, which the database keeps anybody from changing afterwards. A person's transaction can put
 * on record only what that person did; reading takes a system identity.
 */
@Singleton
public final class AuditTrail {

    private static final String RECORD = """
            insert into audit_events
                   (id, occurred_at, actor_id, action, person_id, subject_type, subject_id, changes, address)
            select ?, ?, coalesce(?, acting_person()), ?, ?, ?, ?,
                   coalesce(jsonb_object_agg(field, jsonb_build_object('from', earlier, 'to', later))
                            filter (where field is not null), '{}'),
                   cast(? as inet)
              from unnest(?, ?, ?) as change (field, earlier, later)
            """;

    private final Transactions transactions;
    private final JdbcOperations jdbc;
    private final Clock clock;

    AuditTrail(Transactions transactions, JdbcOperations jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts {@code event} on record, for good once the current transaction commits, and not at all otherwise.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(AuditEvent event) {
        transactions.require();
        jdbc.prepareStatement(RECORD, statement -> {
            bind(statement, event);
            return statement.executeUpdate();
        });
    }

    /** As {@link #record}, many at once. */
    public void recordAll(Collection<AuditEvent> events) {
        transactions.require();
        jdbc.prepareStatement(RECORD, statement -> {
            for (AuditEvent event : events) {
                bind(statement, event);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private void bind(PreparedStatement statement, AuditEvent event) throws SQLException {
        statement.setObject(1, Ids.next());
        statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
        statement.setObject(3, event.actor());
        statement.setString(4, event.action());
        statement.setObject(5, event.person());
        statement.setString(6, event.subject().type());
        statement.setString(7, event.subject().id());
        statement.setString(8, event.address());
        statement.setArray(9, texts(statement, event.changes(), AuditEvent.Change::field));
        statement.setArray(10, texts(statement, event.changes(), AuditEvent.Change::from));
        statement.setArray(11, texts(statement, event.changes(), AuditEvent.Change::to));
    }

    private static Array texts(
            PreparedStatement statement,
            List<AuditEvent.Change> changes,
            Function<AuditEvent.Change, @Nullable String> part)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("text", changes.stream().map(part).toArray());
    }
}
