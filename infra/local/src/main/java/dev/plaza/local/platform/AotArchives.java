package dev.plaza.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The JVM's ahead-of-time caches, with which a service is ready in a third of the time. The first run of a jar is
 * recorded; once it is ready the JVM writes the archive and goes on serving. Archives fit one set of jars, one JVM and
 * one set of flags, which their file names stand for.
 */
final class AotArchives {

    private static final Duration RECORDING_LIMIT = Duration.ofMinutes(3);
    private static final Pattern REFUSAL = Pattern.compile(".*\\[error\\s*]\\[aot[^]]*].*");

    private final Path folder;

    AotArchives(Path folder) {
        this.folder = folder;
    }

    /** The archive of what is started this way; a new one replaces those of other versions. */
    Archive of(Installation installation, List<String> flags) {
        var key = Fingerprint.of(
                List.of(),
                List.of(installation.fingerprint(), System.getProperty("java.vm.version"), flags.toString()));
        return new Archive(installation.name(), folder.resolve(installation.name() + "-" + key + ".aot"));
    }

    /** One archive, written or not. */
    record Archive(String name, Path file) {

        boolean exists() {
            return Files.exists(file);
        }

        /** What makes the JVM use the archive or, where there is none yet, record one. */
        String flag() {
            return exists() ? "-XX:AOTCache=" + file : "-XX:AOTCacheOutput=" + unfinished();
        }

        void prepare() throws IOException {
            Files.createDirectories(file.getParent());
            if (!exists()) {
                delete(name + "-.*");
            }
        }

        /**
         * Has the recording process write the archive, which keeps a core busy for some seconds.
         *
         * @return whether there is an archive now
         */
        boolean write(long pid) throws IOException, InterruptedException {
            if (!Jcmd.send(pid, "AOT.end_recording", RECORDING_LIMIT) || !Files.exists(unfinished())) {
                return false;
            }
            Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }

        /** Whether a line of a process's output is the JVM's word that it does not use the archive. */
        static boolean isRefusal(String line) {
            return REFUSAL.matcher(line).matches();
        }

        /** So that the next start records a new one; if it cannot be deleted, that start is merely slow again. */
        void discardQuietly() {
            var _ = file.toFile().delete();
        }

        private Path unfinished() {
            return file.resolveSibling(file.getFileName() + ".new");
        }

        private void delete(String names) throws IOException {
            try (var files = Files.list(file.getParent())) {
                for (var other : files.filter(
                                each -> each.getFileName().toString().matches(names))
                        .toList()) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
