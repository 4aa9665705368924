package dev.plaza.post.benchmark;

import dev.plaza.embedded.DatabaseProvisioner;
import dev.plaza.embedded.DatabaseRoles;
import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.embedded.PostgresSettings;
import dev.plaza.embedded.ProvisionedDatabase;
import dev.plaza.post.infrastructure.persistence.FeedStatements;
import dev.plaza.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Prints how PostgreSQL reads and fills feeds in a large world. A program, not a test; decisions 175 and 176 have what it told. */
public final class FeedPlans {

    private static final int FRIENDS = 40;

    private final int people = Integer.getInteger("people", 20_000);
    private final int posts = Integer.getInteger("posts", 1_000_000);

    private FeedPlans() {}

    /** With {@code -Dpeople=} and {@code -Dposts=}. */
    public static void main(String[] arguments) throws IOException {
        new FeedPlans().run();
        System.exit(0);
    }

    private void run() throws IOException {
        Path data = Path.of("target/benchmark-feeds").toAbsolutePath();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.keptIn(data))) {
            BenchmarkWorld world = new BenchmarkWorld(database(server), people, FRIENDS, posts);
            ServiceProcess.start(world.database(), null).close();
            world.fill();
            world.database().execute(FeedStatements.SCORE_ALL);
            world.database().execute("vacuum analyze");
            explain(world);
        }
    }

    private static void explain(BenchmarkWorld world) {
        UUID reader = world.person(777).id();
        FeedStatements.explained(world.database(), reader).forEach((name, plan) -> {
            System.out.println("-- " + name);
            plan.forEach(System.out::println);
        });
    }

    private static TestDatabase database(EmbeddedPostgres server) {
        ProvisionedDatabase made = new DatabaseProvisioner(server.admin())
                .provision(new DatabaseRoles(
                        "feeds_" + Long.toString(System.currentTimeMillis(), 36), "owner-secret", "app-secret"));
        return new TestDatabase(made.admin(), made.owner(), made.app());
    }
}
