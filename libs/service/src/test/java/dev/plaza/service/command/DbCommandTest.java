package dev.plaza.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.command.ServiceCommand;
import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DbCommandTest {

    private final TestDatabase database = TestDatabase.fresh("db_command");
    private final StringWriter out = new StringWriter();

    @Test
    void printsAPageThatShowsPlantedFaults() throws SQLException {
        try (var owner = database.owner().connect();
                var statement = owner.createStatement()) {
            statement.execute("create table birds (id int primary key, kind text)");
            statement.execute("create index birds_kind on birds (kind)");
        }
        try (var slow = database.app().connect();
                var statement = slow.createStatement()) {
            statement.execute("select pg_sleep(1.2)");
        }
        try (var forgotten = database.app().connect();
                var statement = forgotten.createStatement()) {
            forgotten.setAutoCommit(false);
            statement.execute("set application_name = 'forgetful'");
            statement.execute("select id from birds where kind = 'a secret'");

            assertThat(run(Map.of("plaza.database.long-transaction", "1ms"), "report"))
                    .isZero();
        }

        assertThat(out.toString())
                .containsPattern("(?m)^" + database.app().database()
                        + " on PostgreSQL 17\\.\\d+, \\d+\\.\\d MiB, \\d+ of \\d+ connections")
                .containsPattern(
                        "(?m)^Statements that took 1 s or more\nTOTAL .*\n12\\d\\d ms +1 .*select pg_sleep\\(\\$1\\)$")
                .containsPattern(
                        "(?m)^Indexes that nobody reads and that guard nothing\nINDEX .*\nbirds_kind +birds +8 KiB +0$")
                .containsPattern("(?m)^Transactions open for 1 ms or more\nPID .*\n\\d+ +0 s +0 s +idle in transaction"
                        + " +Client:ClientRead +forgetful +\\S+_app +select id from birds where kind = \\?$")
                .doesNotContain("a secret");
    }

    @Test
    void saysThatAListIsEmpty() {
        assertThat(run(Map.of(), "report", "--rows", "3")).isZero();

        assertThat(out.toString()).contains("Transactions open for 30 s or more: none");
    }

    @Test
    void failsTheCheckWhileMigrationsArePending() {
        assertThat(run(Map.of(), "check")).isEqualTo(1);

        assertThat(out.toString())
                .contains("✔ version: 17.", "✔ round trip: ", "✘ migrations: not up to date", "1 thing is wrong.");
    }

    @Test
    void passesTheCheckOnceAllIsThere() {
        assertThat(new CommandLine(prepared(new MigrateCommand(), Map.of())).execute("up"))
                .isZero();

        assertThat(run(Map.of(), "check")).isZero();

        assertThat(out.toString()).contains("✔ migrations: ", "All is well.").doesNotContain("✘");
    }

    private int run(Map<String, Object> settings, String... arguments) {
        DbCommand command = prepared(new DbCommand(), settings);
        return new CommandLine(command).setOut(new PrintWriter(out, true)).execute(arguments);
    }

    private <C extends ServiceCommand> C prepared(C command, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.putAll(settings);
        ApplicationContext context =
                ApplicationContext.builder().properties(all).build();
        context.getEnvironment().start();
        command.prepare(context);
        return command;
    }
}
