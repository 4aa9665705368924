package dev.plaza.post.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.plaza.embedded.DatabaseProvisioner;
import dev.plaza.embedded.DatabaseRoles;
import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.embedded.PostgresSettings;
import dev.plaza.embedded.ProvisionedDatabase;
import dev.plaza.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What posts cost: requests a second and processor time of the service and PostgreSQL for each kind of request, at the
 * service's port, with the token checked, in a small world and in a large one; and what PostgreSQL and Netty alone cost.
 * Prints a table, and keeps it as JSON.
 */
public final class PostsBenchmark {

    private static final int REED_PEOPLE = 962;
    private static final int REED_POSTS = 19_240;
    private static final int FRIENDS = 40;

    private final int people = Integer.getInteger("people", 20_000);
    private final int posts = Integer.getInteger("posts", 1_000_000);
    private final int seconds = Integer.getInteger("seconds", 10);
    private final Path result = Path.of(System.getProperty("result", "target/benchmark-posts.json"));
    private final List<Measurement> measurements = new ArrayList<>();

    private PostsBenchmark() {}

    /** With {@code -Dpeople=}, {@code -Dposts=}, {@code -Dseconds=} a measurement, and {@code -Dresult=} a file. */
    public static void main(String[] arguments) throws IOException {
        new PostsBenchmark().run();
        System.exit(0);
    }

    private void run() throws IOException {
        Path data = Path.of("target/benchmark-postgres").toAbsolutePath();
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(PostgresSettings.keptIn(data).withDurable(true))) {
            measure(server, "small", REED_PEOPLE, REED_POSTS);
            measure(server, "large", people, posts);
        }
        tell();
    }

    private void measure(EmbeddedPostgres server, String name, int people, int posts) {
        TestDatabase database = database(server, name + "_" + Long.toString(System.currentTimeMillis(), 36));
        BenchmarkWorld world = new BenchmarkWorld(database, people, FRIENDS, posts);
        long start = System.nanoTime();
        ServiceProcess.start(database, null).close();
        world.fill();
        System.out.printf(
                Locale.ROOT,
                "%s world: %,d people with %d friends each, %,d posts, made in %.0f s%n",
                name,
                people,
                FRIENDS,
                posts,
                (System.nanoTime() - start) / 1e9);
        measurements.addAll(new Round(server, world, name, seconds).run());
    }

    private static TestDatabase database(EmbeddedPostgres server, String name) {
        ProvisionedDatabase made = new DatabaseProvisioner(server.admin())
                .provision(new DatabaseRoles("posts_" + name, "owner-secret", "app-secret"));
        return new TestDatabase(made.admin(), made.owner(), made.app());
    }

    private void tell() throws IOException {
        System.out.println(Measurement.HEADING);
        measurements.forEach(measurement -> System.out.println(measurement.line()));
        Map<String, Double> ratios = ratios();
        ratios.forEach((what, ratio) -> System.out.printf(Locale.ROOT, "%-60s %.2f%n", what, ratio));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measurements", measurements);
        all.put("ratios", ratios);
        Files.writeString(
                result,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all));
        System.out.println("Kept in " + result.toAbsolutePath());
    }

    /** How far each is from what it could be at least; the targets are in the README. */
    private Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        if (PgBench.find().isEmpty()) {
            System.out.println("pgbench is not installed (Debian: postgresql), so there are no ratios.");
            return ratios;
        }
        double bare = cost("large", Round.BARE);
        ratios.put(
                "home timeline / pgbench of 20 posts by id", cost("large", Round.HOME) / cost("large", Round.BY_IDS));
        ratios.put(
                "user timeline / (pgbench of its statement + bare answer)",
                cost("large", Round.AUTHOR) / (cost("large", Round.AUTHOR_STATEMENT) + bare));
        ratios.put(
                "single post / (pgbench of its statement + bare answer)",
                cost("large", Round.POST) / (cost("large", Round.POST_STATEMENT) + bare));
        ratios.put("compose / pgbench of its two inserts", cost("large", Round.COMPOSE) / cost("large", Round.INSERTS));
        ratios.put("home timeline, large / small", cost("large", Round.HOME) / cost("small", Round.HOME));
        return ratios;
    }

    private double cost(String world, String what) {
        return measurements.stream()
                .filter(measurement ->
                        measurement.world().equals(world) && measurement.what().equals(what))
                .findFirst()
                .orElseThrow()
                .processor();
    }
}
