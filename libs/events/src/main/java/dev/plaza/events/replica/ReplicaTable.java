package dev.plaza.events.replica;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that copies another service's aggregates, one row each, and ends in the same state in whatever order, and
 * however often, the events about an aggregate arrive. For that every event carries the full state and its version. The
 * table has the columns {@code id}, {@code version}, {@code erased_at} and those given here, which must allow null.
 *
 * <p>Each method is one statement and joins the transaction of its thread; two writers of a row wait for each other.
 * Names are checked and come from code alone, for a statement cannot have parameters for them.
 */
public final class ReplicaTable {

    private static final String NAME = "[a-z][a-z0-9_]*";

    private final JdbcOperations jdbc;
    private final int columns;
    private final String upsertIfNewer;
    private final String upsertIfNotOlder;
    private final String erase;

    /**
     * The table of that name.
     *
     * @param columns names of the columns of the state, in the order in which their values will be given
     */
    public ReplicaTable(JdbcOperations jdbc, String table, List<String> columns) {
        Stream.concat(Stream.of(table), columns.stream()).forEach(ReplicaTable::requireName);
        this.jdbc = jdbc;
        this.columns = columns.size();
        this.upsertIfNewer = upsert(table, columns, "<");
        this.upsertIfNotOlder = upsert(table, columns, "<=");
        this.erase = erase(table, columns);
    }

    /**
     * Takes over a state that is newer than the row's. An erased row stays as it is, however new the state.
     *
     * @param values in the order of the columns: text, numbers, booleans, {@link UUID}, {@link Instant}, lists of text for
     *               {@code text[]}, or null
     */
    public void apply(UUID id, long version, List<? extends @Nullable Object> values) {
        upsert(upsertIfNewer, id, version, values);
    }

    /** As {@link #apply}, and also when the versions are equal: it is how a rebuild mends a row. */
    public void applySnapshot(UUID id, long version, List<? extends @Nullable Object> values) {
        upsert(upsertIfNotOlder, id, version, values);
    }

    /**
     * Leaves of the aggregate nothing but a tombstone, whatever the row's version: what was erased never comes back. The
     * tombstone bears the version and time of the erasure; of several erasures, the last and the first.
     */
    public void erase(UUID id, long version, Instant at) {
        jdbc.prepareStatement(erase, statement -> {
            statement.setObject(1, id);
            statement.setLong(2, version);
            statement.setObject(3, at.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    private void upsert(String sql, UUID id, long version, List<? extends @Nullable Object> values) {
        if (values.size() != columns) {
            throw new IllegalArgumentException(values.size() + " values for " + columns + " columns");
        }
        jdbc.prepareStatement(sql, statement -> {
            statement.setObject(1, id);
            statement.setLong(2, version);
            for (int i = 0; i < columns; i++) {
                bind(statement, i + 3, values.get(i));
            }
            return statement.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case List<?> list ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", list.toArray()));
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case null, default -> statement.setObject(index, value);
        }
    }

    private static String upsert(String table, List<String> columns, String older) {
        return """
               INSERT INTO %1$s AS replica (id, version, %2$s) VALUES (?, ?, %3$s)
               ON CONFLICT (id) DO UPDATE SET version = excluded.version, %4$s
               WHERE replica.erased_at IS NULL AND replica.version %5$s excluded.version
               """.formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
                        each(columns, "%1$s = excluded.%1$s"),
                        older);
    }

    private static String erase(String table, List<String> columns) {
        return """
               INSERT INTO %1$s AS replica (id, version, erased_at) VALUES (?, ?, ?)
               ON CONFLICT (id) DO UPDATE SET
                   version = CASE WHEN replica.erased_at IS NULL THEN excluded.version
                                  ELSE greatest(replica.version, excluded.version) END,
                   erased_at = least(replica.erased_at, excluded.erased_at),
                   %2$s
               """.formatted(table, each(columns, "%1$s = NULL"));
    }

    private static String each(List<String> columns, String assignment) {
        return columns.stream().map(assignment::formatted).collect(Collectors.joining(", "));
    }

    private static void requireName(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not the name of a table or column: " + name);
        }
    }
}
