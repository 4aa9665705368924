package dev.plaza.post.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How long processes have kept a processor, as Linux counts it: in hundredths of a second. */
final class ProcessorTime {

    private static final double SECONDS_PER_TICK = 0.01;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private ProcessorTime() {}

    /** Of a process, its children that live, and its children that have ended; seconds. */
    static double ofFamily(long pid) {
        double own = of(pid, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(pid).orElseThrow().children()) {
            return own
                    + children.mapToDouble(child -> of(child.pid(), USER, SYSTEM))
                            .sum();
        }
    }

    /** Of programs that this JVM has run and that have ended; seconds. */
    static double ofEndedChildren() {
        return of(ProcessHandle.current().pid(), ENDED_USER, ENDED_SYSTEM);
    }

    private static double of(long pid, int... fields) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field : fields) {
                ticks += Long.parseLong(values[field]);
            }
            return ticks * SECONDS_PER_TICK;
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
