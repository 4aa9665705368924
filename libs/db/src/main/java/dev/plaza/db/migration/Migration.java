package dev.plaza.db.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of the schema, as the class path and the database know it.
 *
 * @param version       a timestamp; empty for a repeatable migration
 * @param script        its file below the location that has it
 * @param rank          the order in which the steps were applied; null for one that was not
 * @param checksum      of the script that was applied, else of the one that would be
 * @param appliedBy     the role
 * @param millis        how long it took
 * @param hasDownScript whether it can be taken back
 * @param attempt       the latest one that there is a record of
 */
public record Migration(
        String version,
        String description,
        String script,
        MigrationState state,
        @Nullable Integer rank,
        @Nullable Integer checksum,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable Integer millis,
        boolean hasDownScript,
        @Nullable Attempt attempt) {

    @Override
    public String toString() {
        return script;
    }
}
