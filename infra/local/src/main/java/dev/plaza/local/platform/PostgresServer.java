package dev.plaza.local.platform;

import dev.plaza.embedded.DatabaseProvisioner;
import dev.plaza.embedded.DatabaseRoles;
import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.embedded.PostgresSettings;
import dev.plaza.embedded.PostgresUrl;
import dev.plaza.local.process.Component;
import dev.plaza.local.process.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL with a database and two roles for each service. Durable: this is somebody's data. */
public final class PostgresServer implements Component {

    public static final String NAME = "postgresql";

    private final Path dataDirectory;
    private final int port;
    private final String password;
    private final List<DatabaseRoles> databases;
    private @Nullable EmbeddedPostgres server;

    public PostgresServer(Path dataDirectory, int port, String password, List<DatabaseRoles> databases) {
        this.dataDirectory = dataDirectory;
        this.port = port;
        this.password = password;
        this.databases = databases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String url() {
        return "postgres://localhost:" + port;
    }

    @Override
    public void start() throws IOException {
        stop(Duration.ZERO);
        var settings = PostgresSettings.keptIn(dataDirectory).withPort(port).withPassword(password);
        try {
            server = EmbeddedPostgres.start(settings);
            var provisioner = new DatabaseProvisioner(address());
            databases.forEach(provisioner::provision);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        var running = server;
        return running == null
                ? Optional.empty()
                : ProcessHandle.of(running.pid()).filter(ProcessHandle::isAlive);
    }

    @Override
    public boolean isReady() {
        return Readiness.port(port).isReady();
    }

    @Override
    public String ending() {
        return process().isPresent() ? "" : "ended";
    }

    @Override
    public void stop(Duration patience) {
        var running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }

    private PostgresUrl address() {
        return new PostgresUrl("127.0.0.1", port, "postgres", "postgres", password, "");
    }
}
