package dev.plaza.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded broker runs.
 *
 * @param directory where queues and persistent messages stay; null for a temporary one that goes when the broker is closed
 * @param port the TCP port on the loopback address, 0 for a free one (the same one again after a restart)
 */
public record BrokerSettings(@Nullable Path directory, int port, String user, String password) {

    /** A broker whose queues and persistent messages survive this JVM. */
    public static BrokerSettings keptIn(Path directory) {
        return new BrokerSettings(directory.toAbsolutePath().normalize(), 0, "guest", "guest");
    }

    /** A broker for tests: messages survive its restart, not its end. */
    public static BrokerSettings temporary() {
        return new BrokerSettings(null, 0, "guest", "guest");
    }

    public BrokerSettings withPort(int other) {
        return new BrokerSettings(directory, other, user, password);
    }

    public BrokerSettings withAccount(String otherUser, String otherPassword) {
        return new BrokerSettings(directory, port, otherUser, otherPassword);
    }

    @Override
    public String toString() {
        return "BrokerSettings[directory=" + directory + ", port=" + port + "]";
    }
}
