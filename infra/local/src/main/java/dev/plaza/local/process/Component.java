package dev.plaza.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A part of the platform that can be started, watched and stopped. Used by one thread at a time. */
public interface Component {

    String name();

    int port();

    /** Where people or programs reach it, without credentials. */
    String url();

    /**
     * Starts it, the second time too. May return before it is ready.
     *
     * @throws IOException if it cannot be started at all
     */
    void start() throws IOException;

    /** The operating system's process, while there is one. */
    Optional<ProcessHandle> process();

    /** Whether it would serve a request now; answers within about a second. */
    boolean isReady();

    /** How its last process ended, in words; empty while it runs. */
    String ending();

    /** Asks it to stop, waits that long, then ends it by force. Does nothing if it does not run. */
    void stop(Duration patience);
}
