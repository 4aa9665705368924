package dev.plaza.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives each component a log file of its own and, while somebody watches, one stream of all with a name per line. */
public final class LogMerger implements AutoCloseable {

    private static final long LIMIT_BYTES = 10L * 1024 * 1024;

    private final Function<String, Path> files;
    private final Map<String, RotatingLog> logs = new ConcurrentHashMap<>();
    private volatile @Nullable NamedLines watcher;

    public LogMerger(Function<String, Path> files) {
        this.files = files;
    }

    /** The sink of a component; the same file for the same name. */
    public LineSink of(String name) {
        var log = logs.computeIfAbsent(name, _ -> new RotatingLog(files.apply(name), LIMIT_BYTES));
        return line -> {
            log.accept(line);
            var watching = watcher;
            if (watching != null) {
                watching.print(name, line);
            }
        };
    }

    /** From now on every line is printed too. */
    public void showTo(NamedLines lines) {
        watcher = lines;
    }

    @Override
    public void close() {
        List<RotatingLog> open = new ArrayList<>(logs.values());
        open.forEach(RotatingLog::close);
    }
}
