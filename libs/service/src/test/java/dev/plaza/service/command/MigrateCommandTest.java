package dev.plaza.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MigrateCommandTest {

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh("migrate");
    private StringWriter out = new StringWriter();

    @BeforeEach
    void writeTwo() throws IOException {
        write("V1__people.sql", "CREATE TABLE people (id int)");
        write("U1__people.sql", "DROP TABLE people");
        write("V2__posts.sql", "CREATE TABLE posts (id int)");
        write("U2__posts.sql", "DROP TABLE posts");
    }

    @Test
    void showsWhatIsPendingAndThatThereIsSomethingToDo() {
        assertThat(run("status")).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("VERSION +STATE +APPLIED AT +BY +TOOK +CHECKSUM +WAY BACK +NAME")
                .containsPattern("2 +pending +- +- +- +[0-9a-f]+ +yes +posts")
                .contains("0 of 2 completed, 2 to apply.");
    }

    @Test
    void showsWhenAndByWhomEachWasApplied() {
        assertThat(run("up")).isZero();
        assertThat(run("status")).isZero();

        assertThat(out.toString())
                .containsPattern("1 +completed +20\\d\\d-\\S+Z +"
                        + database.owner().user() + " +\\d+ ms +[0-9a-f]+ +yes +people")
                .contains("2 of 2 completed; up to date.");
    }

    @Test
    void appliesUpToAVersion() {
        assertThat(run("up", "--to", "1")).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("applied V1__people.sql\n");
    }

    @Test
    void saysThatNothingIsPending() {
        run("up");

        assertThat(run("up")).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("Nothing is pending.\n");
    }

    @Test
    void showsWhyAnAttemptFailed() throws IOException {
        write("V3__faulty.sql", "INSERT INTO nowhere VALUES (1)");

        assertThat(run("up")).isEqualTo(1);
        assertThat(run("status")).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("3 +failed .* no +faulty")
                .containsPattern(
                        " {4}attempt of 20\\d\\d-\\S+Z by \\S+ failed: 42P01 relation \"nowhere\" does not exist")
                .contains("2 of 3 completed, 1 to apply.");
    }

    @Test
    void takesBackAndTellsOfIt() {
        run("up");

        assertThat(run("rollback")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("took back V2__posts.sql\n");
        assertThat(run("status")).isEqualTo(1);
        assertThat(out.toString()).contains("taken back at ");
        assertThat(run("rollback", "--to", "1")).isZero();
        assertThat(out.toString()).contains("There is nothing to take back.");
        assertThat(run("rollback", "1")).isZero();
        assertThat(database.query("SELECT to_regclass('people')::text")).containsOnlyNulls();
    }

    @Test
    void refusesContradictoryWordsOfHowFarToGoBack() {
        assertThat(run("rollback", "--to", "1", "--steps", "2")).isEqualTo(2);
        assertThat(run("rollback", "--steps", "0")).isEqualTo(2);
    }

    @Test
    void findsAMissingDownScript() throws IOException {
        assertThat(run("validate")).isZero();
        Files.delete(folder.resolve("U2__posts.sql"));

        assertThat(run("validate")).isEqualTo(1);

        assertThat(out.toString()).contains("V2__posts.sql: there is no U2__posts.sql");
    }

    private int run(String... arguments) {
        out = new StringWriter();
        MigrateCommand command = new MigrateCommand();
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(new StringWriter(), true));
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("plaza.database.migration-locations", List.of("filesystem:" + folder));
        try (ApplicationContext context = ApplicationContext.builder(settings).build()) {
            context.getEnvironment().start();
            command.prepare(context);
            return line.execute(arguments);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
