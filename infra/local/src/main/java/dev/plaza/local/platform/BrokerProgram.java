package dev.plaza.local.platform;

import dev.plaza.embedded.BrokerSettings;
import dev.plaza.embedded.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The embedded broker as a process of its own, so that it can die without taking the supervisor along. Ends when its
 * standard input does: then its supervisor is gone.
 */
public final class BrokerProgram {

    static final String USER = "plaza";
    static final String PASSWORD_VARIABLE = "PLAZA_BROKER_PASSWORD";

    private BrokerProgram() {}

    /**
     * Runs the broker until standard input ends or the process is told to stop.
     *
     * @param arguments folder and port; the password comes by the environment, which other users cannot read
     */
    public static void main(String[] arguments) throws IOException {
        var settings = BrokerSettings.keptIn(Path.of(arguments[0]))
                .withPort(Integer.parseInt(arguments[1]))
                .withAccount(USER, System.getenv(PASSWORD_VARIABLE));
        var broker = EmbeddedBroker.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        System.out.println("The broker listens on port " + broker.port());
        while (System.in.read() >= 0) {
            // nobody writes to us; only the end of the stream says something
        }
        System.exit(0);
    }
}
