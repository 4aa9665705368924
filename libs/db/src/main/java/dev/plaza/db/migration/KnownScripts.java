package dev.plaza.db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scripts that a process brought along, to be compared again and again with the history of its database. */
record KnownScripts(List<Migration> migrations) {

    private record Entry(boolean success, @Nullable Integer checksum) {}

    static KnownScripts of(MigrationStatus status) {
        return new KnownScripts(status.migrations().stream()
                .filter(migration -> migration.state() != MigrationState.MISSING)
                .toList());
    }

    /** What the history lacks or, said behind the script's name, tells otherwise. */
    List<String> deviations(Connection connection) throws SQLException {
        Map<String, Entry> history = history(connection);
        return migrations.stream()
                .flatMap(migration -> deviation(migration, history.get(migration.script())).stream())
                .toList();
    }

    private static Optional<String> deviation(Migration known, @Nullable Entry entry) {
        if (entry == null) {
            return Optional.of(known.script());
        }
        if (!entry.success()) {
            return Optional.of(known.script() + " (broken)");
        }
        return known.state() != MigrationState.CHANGED && Objects.equals(known.checksum(), entry.checksum())
                ? Optional.empty()
                : Optional.of(known.script() + " (changed)");
    }

    private static Map<String, Entry> history(Connection connection) throws SQLException {
        String sql = "SELECT script, success, checksum FROM flyway_schema_history ORDER BY installed_rank";
        Map<String, Entry> history = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                history.put(
                        row.getString("script"),
                        new Entry(row.getBoolean("success"), row.getObject("checksum", Integer.class)));
            }
        }
        return history;
    }
}
