package dev.plaza.db.migration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All steps of a schema.
 *
 * @param migrations by version
 */
public record MigrationStatus(List<Migration> migrations) {

    private static final Set<MigrationState> IN_ORDER = EnumSet.of(MigrationState.COMPLETED, MigrationState.MISSING);

    public MigrationStatus {
        migrations = List.copyOf(migrations);
    }

    /** Whether every step is there as it should be. One that another version of the service knows does no harm. */
    public boolean isUpToDate() {
        return migrations.stream().allMatch(migration -> IN_ORDER.contains(migration.state()));
    }

    /** What is not as it should be, such as {@code BROKEN: V3__c.sql; PENDING: V4__d.sql, V5__e.sql}. */
    String deviations() {
        return Arrays.stream(MigrationState.values())
                .filter(state -> !IN_ORDER.contains(state) && !in(state).isEmpty())
                .map(state ->
                        state + ": " + in(state).stream().map(Migration::script).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** Those that the next run would apply. */
    public List<Migration> pending() {
        return migrations.stream()
                .filter(migration -> !migration.state().isApplied())
                .toList();
    }

    public List<Migration> in(MigrationState state) {
        return migrations.stream()
                .filter(migration -> migration.state() == state)
                .toList();
    }

    /** Those that are in the database, the latest applied first. */
    List<Migration> latestFirst() {
        return migrations.stream()
                .filter(migration -> migration.rank() != null)
                .sorted(Comparator.comparing(Migration::rank, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }
}
