package dev.plaza.db.migration;

import io.micronaut.core.value.PropertyResolver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.output.ValidateResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schema of this service: brought up to date when it starts, and looked after by {@code migrate} commands. Works as the
 * owner role on a direct connection. Any number of instances may start at once: one migrates while the others wait, and
 * then find nothing left to do.
 *
 * <p>Safe for use by many threads. What goes wrong is a {@link MigrationFault}.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final MigrationSettings settings;
    private volatile @Nullable KnownScripts known;

    private Migrations(MigrationSettings settings) {
        this.settings = settings;
    }

    /** For a service with these settings. */
    public static Migrations of(PropertyResolver properties) {
        return new Migrations(MigrationSettings.of(properties));
    }

    /**
     * What a start demands: applies what is pending or, where {@code plaza.database.migrate-at-start} is false, refuses to
     * go on while any step is not as it should be. Then the owner role is not needed: the app role may read how things are.
     */
    public void run() {
        if (settings.atStart()) {
            LOG.info("migrations applied: {}", up(null).size());
            return;
        }
        MigrationStatus status = status();
        if (!status.isUpToDate()) {
            throw new MigrationFault(
                    "the schema is not as this version wants it and plaza.database.migrate-at-start is false: run the"
                            + " command `migrate up` first, which applies what is pending, or tells what hinders it. "
                            + status.deviations());
        }
    }

    /**
     * Applies what is pending, in the order of versions, each in a transaction of its own unless its statements forbid it.
     *
     * @param version the last one to apply; null for all
     * @return the scripts that were applied
     */
    public List<String> up(@Nullable String version) {
        try (MigrationSession session = MigrationSession.locked(settings.owner(), settings.patience())) {
            Upwards upwards = new Upwards(settings, session);
            MigrationStatus before = new StatusReader(settings, session).read();
            List<Migration> broken = before.in(MigrationState.BROKEN);
            if (!broken.isEmpty()) {
                throw new MigrationFault(
                        broken.getFirst() + " failed before. " + Upwards.brokenAdvice(upwards.invalidIndexes()));
            }
            remember(before);
            return upwards.run(version);
        }
    }

    /** Every step and how it stands. Changes nothing, and waits for nobody. */
    public MigrationStatus status() {
        try (MigrationSession session = MigrationSession.open(settings.owner())) {
            MigrationStatus status = new StatusReader(settings, session).read();
            remember(status);
            return status;
        }
    }

    /** What is wrong with scripts or history, one line a fault; pending migrations are not. */
    public List<String> validate() {
        List<String> faults = new ArrayList<>();
        ValidateResult result = new FlywayFactory(settings)
                .configuration()
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load()
                .validateWithResult();
        for (ValidateOutput fault : result.invalidMigrations) {
            faults.add(fault.version + " " + fault.description + ": "
                    + fault.errorDetails.errorMessage.lines().findFirst().orElse("invalid"));
        }
        status().migrations().stream()
                .filter(migration -> !migration.hasDownScript() && migration.state() != MigrationState.MISSING)
                .forEach(
                        migration -> faults.add(migration + ": there is no " + DownScript.nameFor(migration.script())));
        return faults;
    }

    /**
     * Takes migrations back, the latest first, each in a transaction of its own unless its down script says otherwise.
     *
     * @return the scripts of those that were taken back
     */
    public List<String> rollback(RollbackExtent extent) {
        try (MigrationSession session = MigrationSession.locked(settings.owner(), settings.patience())) {
            MigrationStatus before = new StatusReader(settings, session).read();
            List<Migration> chosen = extent.select(before.latestFirst());
            new Downwards(settings, session).run(chosen);
            return chosen.stream().map(Migration::script).toList();
        }
    }

    /**
     * The scripts that this process brought along and that {@code connection}'s database lacks or, said behind the name, has
     * {@code (broken)} or {@code (changed)}: none, while the schema is up to date. One statement on a small table, which the
     * app role may make too; for health checks.
     *
     * @param connection of any role, in a transaction or not; stays open
     */
    public List<String> pending(Connection connection) throws SQLException {
        KnownScripts scripts = known;
        if (scripts == null) {
            scripts = remember(status());
        }
        return scripts.deviations(connection);
    }

    private KnownScripts remember(MigrationStatus status) {
        KnownScripts scripts = KnownScripts.of(status);
        known = scripts;
        return scripts;
    }
}
