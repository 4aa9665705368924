package dev.plaza.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A PostgreSQL 17 server of our own on the loopback address: binaries from the class path, a process beside this JVM.
 * Works for root too, where PostgreSQL itself would refuse (the libraries below use a user namespace).
 *
 * <p>It does not stop by itself when the JVM is told to end: whoever started it closes it when its clients are done.
 *
 * <p>Everyone needs a password, the administrator included, so that roles mean here what they mean in production.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String ADMINISTRATOR = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final Path dataDirectory;
    private final boolean isTemporary;
    private final PostgresUrl admin;

    private EmbeddedPostgres(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres server,
            Path dataDirectory,
            boolean isTemporary,
            PostgresUrl admin) {
        this.isTemporary = isTemporary;
        this.server = server;
        this.dataDirectory = dataDirectory;
        this.admin = admin;
    }

    /**
     * Starts the server and returns once it answers. A server that a killed JVM left on the same directory is stopped first.
     *
     * @throws IllegalStateException if it does not start, or if a durable server turns out not to be durable
     */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        TalkativeLoggers.quieten("io.zonky.test.db.postgres");
        var kept = settings.dataDirectory();
        var dataDirectory = kept == null ? temporaryDirectory() : kept;
        try {
            Files.createDirectories(dataDirectory);
            Postmaster.of(dataDirectory).stop();
            var server = builder(settings, dataDirectory).start();
            var started =
                    new EmbeddedPostgres(server, dataDirectory, kept == null, adminUrl(server.getPort(), settings));
            started.secure();
            started.verify(settings);
            return started;
        } catch (IOException | SQLException | RuntimeException e) {
            stopQuietly(dataDirectory);
            throw new IllegalStateException("PostgreSQL did not start in " + dataDirectory + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started", e);
        }
    }

    /** Stops the server that an earlier, killed JVM may have left on this directory; says whether there was one. */
    public static boolean stopOrphan(Path dataDirectory) {
        try {
            return Postmaster.of(dataDirectory.toAbsolutePath().normalize()).stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public int port() {
        return admin.port();
    }

    /** The process id of the server, for those who watch it. */
    public long pid() {
        try {
            return Postmaster.of(dataDirectory)
                    .process()
                    .map(ProcessHandle::pid)
                    .orElse(-1L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The superuser in the database {@code postgres}. */
    public PostgresUrl admin() {
        return admin;
    }

    /** Fast shutdown: clients are cut off, what is committed stays. A temporary directory is deleted. */
    @Override
    public void close() {
        try {
            var process = Postmaster.of(dataDirectory).process();
            server.close();
            // the library waits five seconds at most, which a busy machine may need for the last checkpoint alone
            process.ifPresent(Postmaster::awaitEnd);
            if (isTemporary) {
                Directories.delete(dataDirectory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(
            PostgresSettings settings, Path dataDirectory) {
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setPgBinaryResolver(ProgramFiles.SHARED)
                .setOverrideWorkingDirectory(ProgramFiles.SHARED.parent().toFile())
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setPGStartupWait(START_LIMIT)
                .setConnectConfig("password", settings.password());
        ServerParameters.of(settings).forEach(builder::setServerConfig);
        Locales.ofThisPlatform().forEach(builder::setLocaleConfig);
        return builder;
    }

    private static PostgresUrl adminUrl(int port, PostgresSettings settings) {
        return new PostgresUrl("127.0.0.1", port, "postgres", ADMINISTRATOR, settings.password(), "");
    }

    /** From "whoever is on this machine" (how initdb leaves it) to "whoever knows the password". */
    private void secure() throws IOException, SQLException {
        new DatabaseProvisioner(admin).closeSharedDatabases();
        try (var connection = admin.connect()) {
            var scripts = new SqlScript(connection);
            scripts.execute("ALTER ROLE " + ADMINISTRATOR + " PASSWORD " + scripts.literal(admin.password()));
            Files.writeString(dataDirectory.resolve("pg_hba.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            scripts.execute("SELECT pg_reload_conf()");
        }
    }

    private void verify(PostgresSettings settings) throws SQLException {
        if (!settings.durable()) {
            return;
        }
        try (var connection = admin.connect()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                if (!"on".equals(shown(connection, setting))) {
                    throw new IllegalStateException("It runs with " + setting + "=off and would lose commits");
                }
            }
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Inside the library's own folder, where its next start removes what a killed JVM left behind. */
    private static Path temporaryDirectory() {
        return ProgramFiles.SHARED.parent().resolve(UUID.randomUUID().toString());
    }

    private static void stopQuietly(Path dataDirectory) {
        try {
            stopOrphan(dataDirectory);
        } catch (UncheckedIOException _) {
            // the failure to start is what the caller has to hear about
        }
    }
}
