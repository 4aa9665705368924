package dev.plaza.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/**
 * An AMQP 0-9-1 broker (Apache Qpid Broker-J) inside this JVM, on the loopback address, that keeps durable queues and
 * persistent messages over a restart. It stands in for RabbitMQ where none is installed; what differs is in the README.
 *
 * <p>It does not stop by itself when the JVM is told to end: whoever started it stops it when its clients are done.
 *
 * <p>Not safe for use by several threads at once, save that clients may of course come and go.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final BrokerSettings settings;
    private final Path directory;
    private int port;
    private @Nullable SystemLauncher launcher;

    private EmbeddedBroker(BrokerSettings settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
        this.port = settings.port();
    }

    /**
     * A broker that accepts connections when this returns.
     *
     * @throws IllegalStateException if it does not start, for instance because the port is taken
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        TalkativeLoggers.quieten("org.apache.qpid", "qpid.message");
        TalkativeLoggers.silenceButErrors("DERBY");
        // else Derby, if it wakes before the broker does, writes a derby.log into the working directory
        System.setProperty(
                "derby.stream.error.method", "org.apache.qpid.server.store.derby.DerbyUtils.getDerbyLogWriter");
        try {
            var kept = settings.directory();
            var directory = kept == null ? Files.createTempDirectory("plaza-broker-") : kept;
            var broker = new EmbeddedBroker(settings, Files.createDirectories(directory));
            broker.start();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a stopped broker on the same port with what it kept; does nothing to a running one. */
    public void start() {
        if (launcher != null) {
            return;
        }
        var observer = new Observer();
        var starting = new SystemLauncher(observer);
        // a connection pool in this JVM sets this one for all drivers, and Derby takes longer to make a new store
        var loginTimeout = DriverManager.getLoginTimeout();
        DriverManager.setLoginTimeout(0);
        try {
            starting.startup(Map.ofEntries(
                    Map.entry(SystemConfig.TYPE, "JSON"),
                    Map.entry("storePath", freshModel()),
                    Map.entry(SystemConfig.INITIAL_CONFIGURATION_LOCATION, writeConfiguration()),
                    Map.entry(SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, false),
                    Map.entry(SystemConfig.CONTEXT, context())));
            port = observer.listening();
        } catch (Exception e) {
            starting.shutdown();
            throw new IllegalStateException("The broker did not start on port " + port + ": " + e.getMessage(), e);
        } finally {
            DriverManager.setLoginTimeout(loginTimeout);
        }
        launcher = starting;
    }

    /** Cuts every client off; durable queues and persistent messages stay for the next {@link #start()}. */
    public void stop() {
        if (launcher != null) {
            launcher.shutdown();
            launcher = null;
        }
    }

    public void restart() {
        stop();
        start();
    }

    public boolean isRunning() {
        return launcher != null;
    }

    public int port() {
        return port;
    }

    /** {@code amqp://user:password@127.0.0.1:port}, without a trailing slash, which would name the host "". */
    public String uri() {
        return "amqp://" + encoded(settings.user()) + ":" + encoded(settings.password()) + "@127.0.0.1:" + port;
    }

    /** Stops it, and deletes a temporary directory. */
    @Override
    public void close() {
        try {
            stop();
        } finally {
            if (settings.directory() == null) {
                deleteDirectory();
            }
        }
    }

    /** Where the broker writes its own model. Removed at every start: port and account are settings, not memories. */
    private String freshModel() throws IOException {
        var model = directory.resolve("model.json");
        Files.deleteIfExists(model);
        return model.toString();
    }

    /** What the model is made from; the part below the virtual host, queues and messages, has stores of its own. */
    private String writeConfiguration() throws IOException {
        var text = """
                {
                  "name": "embedded",
                  "modelVersion": "9.1",
                  "authenticationproviders": [{
                    "name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
                    "users": [{"name": "%s", "type": "managed", "password": "%s"}]
                  }],
                  "ports": [{
                    "name": "AMQP", "port": "%d", "bindingAddress": "127.0.0.1",
                    "authenticationProvider": "plain", "protocols": ["AMQP_0_9_1"],
                    "virtualhostaliases": [
                      {"name": "nameAlias", "type": "nameAlias"},
                      {"name": "defaultAlias", "type": "defaultAlias"}
                    ]
                  }],
                  "virtualhostnodes": [{
                    "name": "default", "type": "JSON", "defaultVirtualHostNode": "true", "storePath": "%s",
                    "virtualHostInitialConfiguration": "{\\"type\\": \\"DERBY\\", \\"storePath\\": \\"%s\\"}"
                  }]
                }
                """.formatted(
                inJson(settings.user()), inJson(settings.password()), port, storePath("config"), storePath("messages"));
        return Files.writeString(directory.resolve("broker.json"), text).toUri().toString();
    }

    private String storePath(String child) {
        return inJson(directory.resolve(child).toString().replace('\\', '/'));
    }

    private static String inJson(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Arguments meant for RabbitMQ's queues (quorum, limits) are passed over instead of refused. */
    private Map<String, String> context() {
        return Map.of(
                "qpid.work_dir", directory.toString(),
                "queue.behaviourOnUnknownDeclareArgument", "IGNORE",
                "exchange.behaviourOnUnknownDeclareArgument", "IGNORE");
    }

    private void deleteDirectory() {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's temporary directory stays: " + directory, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Keeps what the launcher only shows to listeners: the broker's model, and why it did not start. */
    private static final class Observer extends SystemLauncherListener.DefaultSystemLauncherListener {

        private @Nullable SystemConfig<?> system;
        private @Nullable RuntimeException failure;

        @Override
        public void onContainerResolve(SystemConfig<?> systemConfig) {
            system = systemConfig;
        }

        @Override
        public void errorOnStartup(RuntimeException e) {
            failure = e;
        }

        /** The port it listens on; from here on only its owner stops it. */
        int listening() {
            if (failure != null) {
                throw failure;
            }
            if (system == null || !(system.getContainer() instanceof Broker<?> broker)) {
                throw new IllegalStateException("it came up without a configuration");
            }
            ShutdownHook.removeFrom(broker);
            return broker.getPorts().stream()
                    .mapToInt(Port::getBoundPort)
                    .filter(number -> number > 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("it could not listen there"));
        }
    }
}
