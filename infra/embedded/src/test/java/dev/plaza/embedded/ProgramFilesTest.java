package dev.plaza.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a machine of its own: the temporary folder of the JVMs that it starts has nothing unpacked in it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ProgramFilesTest {

    /** A link in the archive's last tenth. What it leads to comes behind 30 MB more: when it is there, much is missing. */
    private static final String LINK_HALF_WAY = "libicuuc.so";

    @TempDir
    Path machine;

    @Test
    void areMadeAnewAfterAKillHalfWay() throws Exception {
        killHalfWay(starter("data"));
        assertThat(marks()).isEmpty();
        assertThat(everything()).noneMatch(file -> file.endsWith("initdb"));

        assertStarts(starter("data"));
        assertThat(marks()).hasSize(1);
        assertThat(machine.resolve("embedded-pg")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void areUnpackedOnceByThoseWhoStartAtOnce() throws Exception {
        var one = starter("one");
        var other = starter("other");
        try {
            assertThat(serverOf(one)).matches(ProcessHandle::isAlive);
            assertThat(serverOf(other)).matches(ProcessHandle::isAlive);
            assertThat(marks()).hasSize(1);
        } finally {
            end(one, "one");
            end(other, "other");
        }
    }

    @Test
    void areMadeAnewWhereSomethingWasTakenAway() throws Exception {
        TalkativeLoggers.quieten("io.zonky.test.db.postgres");
        var files = new ProgramFiles(machine);
        files.getPgBinary("Linux", "x86_64").close();
        var programs = marks().getFirst().resolveSibling(".").normalize();
        Files.delete(programs.resolve("bin/initdb"));
        Files.setLastModifiedTime(
                programs.resolve("bin"), FileTime.from(Instant.now().plusSeconds(1)));

        files.getPgBinary("Linux", "x86_64").close();

        assertThat(programs.resolve("bin/initdb")).isExecutable();
        assertThat(programs.resolve("lib/libpq.so.5")).isSymbolicLink();
    }

    private Process starter(String data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Djava.io.tmpdir=" + machine,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerThatWaits.class.getName(),
                        machine.resolve(data).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void killHalfWay(Process starter) throws InterruptedException {
        await().pollInterval(5, TimeUnit.MILLISECONDS)
                .until(() -> everything().stream().anyMatch(file -> file.endsWith(LINK_HALF_WAY)));
        starter.destroyForcibly().waitFor();
    }

    private void assertStarts(Process starter) throws Exception {
        try {
            assertThat(serverOf(starter)).matches(ProcessHandle::isAlive);
        } finally {
            end(starter, "data");
        }
    }

    private static ProcessHandle serverOf(Process starter) {
        var pid = starter.inputReader()
                .lines()
                .filter(line -> line.startsWith(ServerThatWaits.READY))
                .findFirst()
                .map(line -> Long.parseLong(line.substring(ServerThatWaits.READY.length())))
                .orElseThrow();
        return ProcessHandle.of(pid).orElseThrow();
    }

    private void end(Process starter, String data) throws InterruptedException {
        starter.destroyForcibly().waitFor();
        EmbeddedPostgres.stopOrphan(machine.resolve(data));
    }

    private List<Path> marks() throws IOException {
        return everything().stream().filter(file -> file.endsWith(".exists")).toList();
    }

    private List<Path> everything() throws IOException {
        try (var files = Files.walk(machine)) {
            return files.toList();
        } catch (UncheckedIOException renamedMeanwhile) {
            return List.of();
        }
    }
}
