package dev.plaza.local.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a component at a moment.
 *
 * @param process null while there is none
 * @param millisToReady how long its last start took; null until it is ready
 * @param restarts how often it was started again since the platform was
 * @param note why it is not ready, empty if it is
 */
public record ComponentState(
        String name,
        Status status,
        int port,
        String url,
        @Nullable ProcessIdentity process,
        Instant since,
        @Nullable Long millisToReady,
        int restarts,
        String note) {}
