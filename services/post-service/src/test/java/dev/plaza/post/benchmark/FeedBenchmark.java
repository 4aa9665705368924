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
import java.util.Locale;
import java.util.UUID;

/**
 * Measures how long feeds take over HTTP, in a small world and in a large one, and prints how PostgreSQL reads and fills them
 * in the latter. A program, not a test; decisions 175 and 176 have what it told.
 */
public final class FeedBenchmark {

    private static final int FRIENDS = 40;

    private final int people = Integer.getInteger("people", 20_000);
    private final int posts = Integer.getInteger("posts", 1_000_000);
    private final int seconds = Integer.getInteger("seconds", 10);

    private FeedBenchmark() {}

    /** With {@code -Dpeople=}, {@code -Dposts=} and {@code -Dseconds=} a measurement. */
    public static void main(String[] arguments) throws IOException {
        new FeedBenchmark().run();
        System.exit(0);
    }

    private void run() throws IOException {
        Path data = Path.of("target/benchmark-feeds").toAbsolutePath();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.keptIn(data))) {
            measure(new BenchmarkWorld(database(server, "small"), 962, FRIENDS, 19_240));
            BenchmarkWorld large = new BenchmarkWorld(database(server, "large"), people, FRIENDS, posts);
            measure(large);
            explain(large);
        }
    }

    private void measure(BenchmarkWorld world) {
        ServiceProcess.start(world.database(), null).close();
        world.fill();
        world.database().execute(FeedStatements.SCORE_ALL);
        world.database().execute("vacuum analyze");
        try (ServiceProcess service = ServiceProcess.start(world.database(), null)) {
            for (String mode : new String[] {"latest", "ranked"}) {
                Load load = new Load(world);
                Load.Question question = (_, _) -> Load.get(service.address(), "/api/v1/feed?mode=" + mode);
                load.run(question, 200, seconds);
                long[] nanos = load.run(question, 200, seconds);
                System.out.printf(
                        Locale.ROOT,
                        "%,d people, %,d posts, %s: p50 %.2f ms, p99 %.2f ms of %d%n",
                        world.people(),
                        world.posts(),
                        mode,
                        nanos[nanos.length / 2] / 1e6,
                        nanos[nanos.length * 99 / 100] / 1e6,
                        nanos.length);
            }
        }
    }

    private static void explain(BenchmarkWorld world) {
        UUID reader = world.person(777).id();
        FeedStatements.explained(world.database(), reader).forEach((name, plan) -> {
            System.out.println("-- " + name);
            plan.forEach(System.out::println);
        });
    }

    private static TestDatabase database(EmbeddedPostgres server, String name) {
        ProvisionedDatabase made = new DatabaseProvisioner(server.admin())
                .provision(new DatabaseRoles(
                        "feeds_" + name + "_" + Long.toString(System.currentTimeMillis(), 36),
                        "owner-secret",
                        "app-secret"));
        return new TestDatabase(made.admin(), made.owner(), made.app());
    }
}
