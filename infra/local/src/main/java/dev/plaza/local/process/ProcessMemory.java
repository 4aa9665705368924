package dev.plaza.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** How much memory processes occupy: from /proc on Linux, else from ps. */
public final class ProcessMemory {

    private ProcessMemory() {}

    /** Resident bytes of one process; empty if it is gone. */
    public static OptionalLong residentBytes(ProcessHandle process) {
        return read(process.pid(), "status", "VmRSS:");
    }

    /**
     * Bytes of a process and all below it (PostgreSQL has one a connection). The proportional share of each is added up
     * where the system tells it, so that what they share counts once; else it is the first process alone.
     */
    public static OptionalLong residentBytesOfTree(ProcessHandle process) {
        var own = read(process.pid(), "smaps_rollup", "Pss:");
        if (own.isEmpty()) {
            return residentBytes(process);
        }
        return OptionalLong.of(own.getAsLong()
                + process.descendants()
                        .mapToLong(child ->
                                read(child.pid(), "smaps_rollup", "Pss:").orElse(0))
                        .sum());
    }

    private static OptionalLong read(long pid, String file, String field) {
        var path = Path.of("/proc", Long.toString(pid), file);
        try {
            if (Files.isReadable(path)) {
                return kibibytesIn(Files.readAllLines(path), field);
            }
            return file.equals("status") ? fromPs(pid) : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    /** Bytes from a line such as {@code VmRSS:   123456 kB}. */
    static OptionalLong kibibytesIn(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(digits -> Long.parseLong(digits) * 1024)
                .findFirst();
    }

    private static OptionalLong fromPs(long pid) throws IOException, InterruptedException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        var output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        ps.waitFor();
        return output.matches("[0-9]+") ? OptionalLong.of(Long.parseLong(output) * 1024) : OptionalLong.empty();
    }
}
