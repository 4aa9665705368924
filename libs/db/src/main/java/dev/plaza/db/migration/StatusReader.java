package dev.plaza.db.migration;

import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Puts together what Flyway knows, what is remembered of attempts, and which down scripts there are. Changes nothing. */
final class StatusReader {

    private final MigrationSettings settings;
    private final MigrationSession session;
    private final Scripts scripts;

    StatusReader(MigrationSettings settings, MigrationSession session) {
        this.settings = settings;
        this.session = session;
        this.scripts = new Scripts(settings.locations());
    }

    MigrationStatus read() {
        Map<String, Attempt> attempts = new AttemptLog(session.connection()).latest();
        Flyway flyway = new FlywayFactory(settings).configuration().load();
        return new MigrationStatus(Arrays.stream(flyway.info().all())
                .map(info -> migration(info, Optional.ofNullable(attempts.get(info.getScript()))))
                .toList());
    }

    private Migration migration(MigrationInfo info, Optional<Attempt> attempt) {
        return new Migration(
                Optional.ofNullable(info.getVersion())
                        .map(MigrationVersion::getVersion)
                        .orElse(""),
                info.getDescription(),
                info.getScript(),
                state(info, attempt),
                info.getInstalledRank(),
                info.getChecksum(),
                Optional.ofNullable(info.getInstalledOn()).map(Date::toInstant).orElse(null),
                info.getInstalledBy(),
                info.getExecutionTime(),
                scripts.hasDownFor(info.getScript()),
                attempt.orElse(null));
    }

    private MigrationState state(MigrationInfo info, Optional<Attempt> attempt) {
        if (info.getState().isFailed()) {
            return MigrationState.BROKEN;
        }
        if (!info.getState().isApplied()) {
            return attempt.map(this::stateOf).orElse(MigrationState.PENDING);
        }
        if (!info.getState().isResolved()) {
            return MigrationState.MISSING;
        }
        return info.isChecksumMatching() ? MigrationState.COMPLETED : MigrationState.CHANGED;
    }

    private MigrationState stateOf(Attempt attempt) {
        if (attempt.direction() == Attempt.Direction.DOWN) {
            return MigrationState.PENDING;
        }
        if (attempt.isOpen()) {
            return session.isSomebodyMigrating() ? MigrationState.RUNNING : MigrationState.FAILED;
        }
        return attempt.hasFailed() ? MigrationState.FAILED : MigrationState.PENDING;
    }
}
