package dev.plaza.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServerParametersTest {

    private static final Path CONTAINERS = Path.of("..", "postgres", "postgresql.conf");
    private static final Pattern SETTING = Pattern.compile("^([a-z_.]+) = ('[^']*'|\\S+)", Pattern.MULTILINE);

    @TempDir
    static Path directory;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(PostgresSettings.keptIn(directory.resolve("data")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void countsEveryStatementAndItsWaits() throws SQLException {
        assertThat(shown("shared_preload_libraries")).isEqualTo("pg_stat_statements");
        assertThat(shown("pg_stat_statements.track")).isEqualTo("top");
        assertThat(shown("track_io_timing")).isEqualTo("on");
    }

    @Test
    void staysSmall() throws SQLException {
        assertThat(shown("shared_buffers")).isEqualTo("64MB");
        assertThat(shown("work_mem")).isEqualTo("4MB");
        assertThat(shown("maintenance_work_mem")).isEqualTo("32MB");
        assertThat(shown("autovacuum_work_mem")).isEqualTo("16MB");
        assertThat(shown("effective_cache_size")).isEqualTo("512MB");
        assertThat(shown("max_wal_size")).isEqualTo("512MB");
    }

    @Test
    void vacuumsBeforeATwentiethOfATableIsDead() throws SQLException {
        assertThat(shown("autovacuum")).isEqualTo("on");
        assertThat(shown("autovacuum_naptime")).isEqualTo("20s");
        assertThat(shown("autovacuum_vacuum_scale_factor")).isEqualTo("0.05");
        assertThat(shown("autovacuum_analyze_scale_factor")).isEqualTo("0.02");
        assertThat(shown("idle_in_transaction_session_timeout")).isEqualTo("1min");
    }

    @Test
    void logsSlowStatementsWithoutTheirParameters() throws Exception {
        try (var connection = server.admin().connect();
                var statement = connection.prepareStatement("SELECT pg_sleep(0.6), ?")) {
            statement.setString(1, "somebody's secret");
            statement.execute();
        }

        // what the server writes reaches the file by a thread of its own
        await().untilAsserted(() -> assertThat(written()).contains("SELECT pg_sleep(0.6), $1"));
        assertThat(written()).contains("postgres@postgres").doesNotContain("somebody's secret");
    }

    @Test
    void runsAsTheServerInContainersDoes() throws IOException, SQLException {
        var common = common(Files.readString(CONTAINERS));
        assertThat(common).hasSizeGreaterThan(15);

        try (var connection = server.admin().connect();
                var statement = connection.createStatement()) {
            for (var setting : common.entrySet()) {
                // the server writes 60s as 1min
                try (var row = statement.executeQuery("SHOW " + setting.getKey())) {
                    row.next();
                    assertThat(row.getString(1))
                            .as(setting.getKey())
                            .isIn(setting.getValue(), setting.getValue().replace("60s", "1min"));
                }
            }
        }
    }

    private static Map<String, String> common(String file) {
        var found = new LinkedHashMap<String, String>();
        var setting = SETTING.matcher(file.substring(file.indexOf("# Planner")));
        while (setting.find()) {
            found.put(setting.group(1), setting.group(2).replace("'", ""));
        }
        return found;
    }

    private static String written() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.newDirectoryStream(directory.resolve("data").resolve("log"))) {
            for (var file : files) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static String shown(String setting) throws SQLException {
        try (var connection = server.admin().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
