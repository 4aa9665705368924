package dev.plaza.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A child process whose output goes to a log. Its standard input is a pipe from us that never carries anything: when we
 * are killed the pipe ends, and the child stops by itself.
 */
public final class ManagedProcess implements Component {

    private static final int SIGNAL_EXIT = 128;
    private static final Duration LAST_WORDS_LIMIT = Duration.ofSeconds(2);

    private final Endpoint endpoint;
    private final Supplier<Launch> launch;
    private final LineSink log;
    private volatile @Nullable Process process;
    private volatile @Nullable Thread reader;

    /**
     * Starts nothing yet.
     *
     * @param launch asked at every start, since the best way to start may change
     */
    public ManagedProcess(Endpoint endpoint, Supplier<Launch> launch, LineSink log) {
        this.endpoint = endpoint;
        this.launch = launch;
        this.log = log;
    }

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public int port() {
        return endpoint.port();
    }

    @Override
    public String url() {
        return endpoint.url();
    }

    @Override
    public void start() throws IOException {
        var started = launch.get().toProcessBuilder().start();
        process = started;
        // not virtual: reading a pipe holds on to its carrier, and there are only as many carriers as processors
        reader = Thread.ofPlatform().daemon().name(endpoint.name() + "-log").start(() -> copyOutput(started));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    @Override
    public boolean isReady() {
        return endpoint.readiness().isReady();
    }

    @Override
    public String ending() {
        var ended = process;
        if (ended == null || ended.isAlive()) {
            return "";
        }
        var code = ended.exitValue();
        return code > SIGNAL_EXIT ? "killed by signal " + (code - SIGNAL_EXIT) : "ended with exit code " + code;
    }

    @Override
    public void stop(Duration patience) {
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        if (!ProcessEnd.await(running.toHandle(), patience)) {
            log.accept("did not stop within " + patience.toSeconds() + " s, so it was killed");
        }
        awaitLastWords();
    }

    private void awaitLastWords() {
        var reading = reader;
        if (reading != null) {
            try {
                reading.join(LAST_WORDS_LIMIT);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void copyOutput(Process from) {
        try (var lines = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.accept(line);
            }
        } catch (IOException _) {
            // the process is gone and its pipe with it
        }
    }
}
