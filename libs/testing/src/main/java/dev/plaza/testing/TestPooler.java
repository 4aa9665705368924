package dev.plaza.testing;

import dev.plaza.embedded.PostgresUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PgBouncer in transaction mode before a test's database: each transaction may get another connection to the server, and
 * connections are shared by clients. {@code pgbouncer} has to be installed, else the test is skipped.
 */
public final class TestPooler implements AutoCloseable {

    private final PostgresUrl app;
    private final Process process;

    private TestPooler(PostgresUrl app, Process process) {
        this.app = app;
        this.process = process;
    }

    /** Starts one that holds {@code connections} connections to the server at most. */
    public static TestPooler inFrontOf(TestDatabase database, int connections) {
        var program = InstalledServer.program("pgbouncer");
        var port = InstalledServer.freePort();
        var app = database.app();
        var pooled = new PostgresUrl("127.0.0.1", port, app.database(), app.user(), app.password(), app.parameters());
        var folder = InstalledServer.folder();
        InstalledServer.write(folder.resolve("users"), "\"" + app.user() + "\" \"" + app.password() + "\"\n");
        InstalledServer.write(folder.resolve("ini"), settings(app, port, connections));
        return new TestPooler(pooled, InstalledServer.start(command(program), folder, port));
    }

    /** {@code postgres://…} of the app role through the pooler, as a service's settings take it. */
    public String appUrl() {
        return app.uri();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String settings(PostgresUrl server, int port, int connections) {
        return """
                [databases]
                %s = host=%s port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = scram-sha-256
                auth_file = users
                pool_mode = transaction
                default_pool_size = %d
                max_client_conn = 500
                ignore_startup_parameters = extra_float_digits
                """.formatted(server.database(), server.host(), server.port(), port, connections);
    }

    /** It refuses to run as root, so then it runs as nobody. */
    private static List<String> command(Path program) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of(program.toString(), "ini"));
        return command;
    }
}
