package dev.plaza.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts a server with one row in it, says so, and waits to be killed. */
final class ServerThatWaits {

    static final String READY = "server process ";

    private ServerThatWaits() {}

    static void main(String[] arguments) throws Exception {
        var server = EmbeddedPostgres.start(PostgresSettings.keptIn(Path.of(arguments[0])));
        EmbeddedPostgresTest.execute(server, "CREATE TABLE kept (what text)");
        EmbeddedPostgresTest.execute(server, "INSERT INTO kept VALUES ('this')");
        System.out.println(READY + server.pid());
        new CountDownLatch(1).await();
    }
}
