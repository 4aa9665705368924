package dev.plaza.post.benchmark;

import dev.plaza.embedded.PostgresUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, where it is installed: what the statements cost without a service. */
record PgBench(Path program) {

    /** The newest that Debian's packages or the path have. */
    static Optional<PgBench> find() {
        List<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, "pgbench"))
                .toList();
        try (Stream<Path> versions = Files.isDirectory(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            return Stream.concat(
                            versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin/pgbench")),
                            onPath.stream())
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(PgBench::new);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One client for so many seconds with prepared statements; how often the script ran. */
    long run(PostgresUrl role, List<String> script, int seconds) {
        try {
            Path file = Files.createTempFile("benchmark", ".sql");
            Files.write(file, script);
            ProcessBuilder command = new ProcessBuilder(
                    program.toString(),
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    "1",
                    "-T",
                    Integer.toString(seconds),
                    "-f",
                    file.toString(),
                    "-h",
                    role.host(),
                    "-p",
                    Integer.toString(role.port()),
                    "-U",
                    role.user(),
                    role.database());
            command.environment().put("PGPASSWORD", role.password());
            Process process = command.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(file);
            process.onExit().join();
            return output.lines()
                    .filter(line -> line.startsWith("number of transactions actually processed:"))
                    .map(line ->
                            Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(output));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
