package dev.plaza.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        var settings = PostgresSettings.keptIn(directory.resolve("data"));
        try (var server = EmbeddedPostgres.start(settings)) {
            execute(server, "CREATE TABLE kept (what text)");
            execute(server, "INSERT INTO kept VALUES ('this')");
        }

        try (var server = EmbeddedPostgres.start(settings)) {
            assertThat(query(server, "SELECT what FROM kept")).isEqualTo("this");
        }
    }

    @Test
    void isDurableUnlessToldOtherwise() throws SQLException {
        try (var server = EmbeddedPostgres.start(PostgresSettings.keptIn(directory.resolve("durable")))) {
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void hasWhatThePlatformAsksOfAServer() throws SQLException {
        try (var server = EmbeddedPostgres.start(PostgresSettings.temporary())) {
            assertThat(query(server, "SHOW server_version")).startsWith("17.");
            assertThat(query(server, "SHOW max_connections")).isEqualTo("300");
            assertThat(query(server, "SHOW shared_preload_libraries")).isEqualTo("pg_stat_statements");
            assertThat(query(server, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(query(server, "SELECT datcollate FROM pg_database WHERE datname = 'template1'"))
                    .isEqualTo("C.UTF-8");
            assertThat(query(server, "SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void refusesAWrongPasswordAlsoForItsAdministrator() {
        try (var server = EmbeddedPostgres.start(PostgresSettings.temporary())) {
            var stranger = server.admin().as("postgres", "guess");

            assertThatThrownBy(stranger::connect)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void removesATemporaryDirectoryWhenClosed() throws SQLException {
        Path data;
        try (var server = EmbeddedPostgres.start(PostgresSettings.temporary())) {
            data = Path.of(query(server, "SHOW data_directory"));
            assertThat(data).isDirectory();
        }

        assertThat(data).doesNotExist();
    }

    @Test
    void takesOverADirectoryWhoseServerWasOrphaned() throws Exception {
        var settings = PostgresSettings.keptIn(directory.resolve("data"));
        var orphan = orphanedServer(settings);
        assertThat(orphan.isAlive()).isTrue();

        try (var server = EmbeddedPostgres.start(settings)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(server.pid()).isNotEqualTo(orphan.pid());
            assertThat(query(server, "SELECT what FROM kept")).isEqualTo("this");
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyInheritedTheNumber() throws Exception {
        var data = Files.createDirectories(directory.resolve("data"));
        var innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("postmaster.pid"), innocent.pid() + "\n" + data + "\n");

            assertThat(EmbeddedPostgres.stopOrphan(data)).isFalse();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    /** What a killed JVM leaves: a server nobody looks after. Its JVM is a real one, killed for real. */
    private static ProcessHandle orphanedServer(PostgresSettings settings) throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerThatWaits.class.getName(),
                        String.valueOf(settings.dataDirectory()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = parent.inputReader()) {
            var pid = output.lines()
                    .filter(line -> line.startsWith(ServerThatWaits.READY))
                    .findFirst()
                    .map(line -> Long.parseLong(line.substring(ServerThatWaits.READY.length())))
                    .orElseThrow();
            return ProcessHandle.of(pid).orElseThrow();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.admin().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.admin().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
