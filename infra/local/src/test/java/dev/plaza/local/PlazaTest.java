package dev.plaza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlazaTest {

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void enterAnEmptyFolder() {
        System.setProperty("plaza.root", root.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("plaza.root");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "status",
                "logs",
                "down",
                "load",
                "events",
                "events dead",
                "events dead list",
                "events dead show",
                "events dead replay",
                "events dead drop",
                "migrate",
                "migrate status",
                "migrate up",
                "migrate validate",
                "migrate rollback",
                "migrate create",
                "admin",
                "keys",
                "posts",
                "mail",
                "mail show",
                "mail clear",
                "seed",
                "db",
                "db report",
                "db check",
                "test"
            })
    void explainsEveryCommand(String command) {
        var exitCode = run((command + " --help").strip());

        assertThat(exitCode).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith(("Usage: plaza " + command).strip());
    }

    @Test
    void tellsWhatTheGraphLooksLike() {
        run("load --help");

        assertThat(out.toString())
                .contains("socfb-Reed98.edges")
                .contains("ana.almeida.0@example.com")
                .contains("person000001@plaza.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "load --people 100 --friends 4",
                "migrate status",
                "admin create --username ana --email ana@example.org",
                "keys list",
                "posts recount",
                "migrate up --service user",
                "migrate rollback --service auth",
                "db report",
                "db check --service auth"
            })
    void saysInOneLineThatNothingRuns(String command) {
        var exitCode = run(command);

        assertThat(exitCode).isEqualTo(ExitCode.DOWN);
        assertThat(err.toString().lines()).containsExactly("plaza: Plaza is not running; ./plaza up starts it.");
    }

    @Test
    void showsTheStackTraceOnRequestOnly() {
        run("status --verbose");

        assertThat(err.toString()).contains("\tat dev.plaza.local.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "up --port-base eight",
                "load --friends 40",
                "load --seed 1",
                "load --people 100 --friends 4 --concurrency 2",
                "load --people 100 --friends many",
                "load --people 100 --friends 4 --posts 2",
                "load --posts few",
                "events dead replay",
                "events dead drop 1 --all",
                "migrate rollback",
                "migrate create x"
            })
    void refusesWrongCommandLines(String line) {
        assertThat(run(line)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void refusesMoreFriendsThanThereArePeople() {
        assertThat(run("load --people 40 --friends 40")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("--friends has to lie between 2 and 39, one fewer than people, not at 40.");
    }

    @Test
    void refusesMorePostsThanAnybodyWrites() {
        assertThat(run("load --posts 21")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("--posts has to lie between 0 and 20, not at 21.");
    }

    @Test
    void refusesPortsWithoutRoom() {
        assertThat(run("up --port-base 65000")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("--port-base has to lie between 1024 and 63536, not at 65000.");
    }

    @Test
    void doesNotMindThatNothingHasToBeStopped() {
        assertThat(run("down")).isEqualTo(ExitCode.OK);
    }

    private int run(String line) {
        var arguments = java.util.regex.Pattern.compile(" ").splitAsStream(line).toArray(String[]::new);
        return Plaza.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
