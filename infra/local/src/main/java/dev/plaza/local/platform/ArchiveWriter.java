package dev.plaza.local.platform;

import dev.plaza.local.platform.AotArchives.Archive;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** After a first start: has each recorded process write its AOT archive, one after the other since it is heavy work. */
public final class ArchiveWriter {

    private final Map<String, Archive> archives;
    private final Supplier<List<ComponentState>> states;
    private final Consumer<String> log;

    public ArchiveWriter(Platform platform, Supplier<List<ComponentState>> states, Consumer<String> log) {
        this.archives = platform.archives();
        this.states = states;
        this.log = log;
    }

    public boolean hasWork() {
        return archives.values().stream().anyMatch(archive -> !archive.exists());
    }

    public void writeMissing() throws InterruptedException {
        for (var state : states.get()) {
            var archive = archives.get(state.name());
            var process = state.process();
            if (archive != null && !archive.exists() && process != null) {
                write(state.name(), archive, process);
            }
        }
    }

    private void write(String name, Archive archive, ProcessIdentity process) throws InterruptedException {
        try {
            log.accept(
                    archive.write(process.pid())
                            ? "wrote the start-up archive of " + name + ": its next start is quicker"
                            : "no start-up archive of " + name + " could be written; it will be tried again");
        } catch (IOException e) {
            log.accept("no start-up archive of " + name + ": " + e.getMessage());
        }
    }
}
