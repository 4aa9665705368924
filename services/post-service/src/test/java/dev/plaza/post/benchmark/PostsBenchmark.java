package dev.plaza.post.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.plaza.embedded.DatabaseProvisioner;
import dev.plaza.embedded.DatabaseRoles;
import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.embedded.PostgresSettings;
import dev.plaza.embedded.ProvisionedDatabase;
import dev.plaza.post.benchmark.Meter.Subject;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What posts cost: requests a second and processor time of the service and PostgreSQL for each kind of request, at the
 * service's port, with the token checked, in a small world and in a large one; and what PostgreSQL and Netty alone cost.
 * Everything is measured in turns, because a machine may be faster now than in a minute; what is told are medians of the turns.
 * Prints a table, and keeps it as JSON; then has PostgreSQL explain what it was asked.
 */
public final class PostsBenchmark {

    private static final int REED_PEOPLE = 962;
    private static final int REED_POSTS = 19_240;
    private static final int FRIENDS = 40;
    private static final String SMALL = "small";
    private static final String LARGE = "large";
    private static final String RELAYED = "compose, relay included";

    private final int people = Integer.getInteger("people", 20_000);
    private final int posts = Integer.getInteger("posts", 1_000_000);
    private final int warmUp = Integer.getInteger("warmUp", 45);
    private final int turns = Integer.getInteger("turns", 7);
    private final int seconds = Integer.getInteger("seconds", 3);
    private final Path result = Path.of(System.getProperty("result", "target/benchmark-posts.json"));
    private final Path plansFile = Path.of(System.getProperty("plans", "target/benchmark-plans.md"));

    /** By world and kind, one of each turn. */
    private final Map<String, List<Measurement>> measured = new LinkedHashMap<>();

    private PostsBenchmark() {}

    /**
     * With {@code -Dpeople=}, {@code -Dposts=}, {@code -DwarmUp=} seconds before, {@code -Dturns=} of {@code -Dseconds=} a
     * measurement, and the files {@code -Dresult=} and {@code -Dplans=}. Without turns it only explains.
     */
    public static void main(String[] arguments) throws IOException {
        new PostsBenchmark().run();
        System.exit(0);
    }

    private void run() throws IOException {
        Path data = Path.of("target/benchmark-postgres").toAbsolutePath();
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(PostgresSettings.keptIn(data).withDurable(true))) {
            BenchmarkWorld small = world(server, SMALL, REED_PEOPLE, REED_POSTS);
            BenchmarkWorld large = world(server, LARGE, people, posts);
            Meter meter = new Meter(server, seconds);
            if (turns > 0) {
                measure(meter, small, large);
                measureRelay(meter, large);
                tell();
            }
            explain(large, data);
        }
    }

    private void measure(Meter meter, BenchmarkWorld small, BenchmarkWorld large) {
        try (Requests inSmall = new Requests(small, SMALL, null);
                Requests inLarge = new Requests(large, LARGE, null);
                Limits limits = new Limits(large, LARGE)) {
            inSmall.warmUp(warmUp);
            inLarge.warmUp(warmUp);
            limits.warmUp(warmUp);
            List<Subject> subjects = new ArrayList<>(inSmall.subjects(meter));
            subjects.addAll(inLarge.subjects(meter));
            subjects.addAll(limits.subjects(meter));
            for (int turn = 1; turn <= turns; turn++) {
                System.out.printf("Turn %d of %d%n", turn, turns);
                subjects.forEach(this::measure);
            }
        }
    }

    private void measureRelay(Meter meter, BenchmarkWorld world) {
        try (Requests relayed = new Requests(world, LARGE, TestServers.freshBroker())) {
            relayed.warmUp(warmUp);
            Subject subject = relayed.compose(meter, RELAYED);
            for (int turn = 1; turn <= turns; turn++) {
                measure(subject);
            }
        }
    }

    private void explain(BenchmarkWorld world, Path data) throws IOException {
        QueryPlans plans = new QueryPlans(world, data.resolve("log"));
        plans.explainAll();
        try (ServiceProcess service = ServiceProcess.start(world.database(), TestServers.freshBroker())) {
            Files.writeString(plansFile, plans.tell(service.address()));
        }
        System.out.println("Plans of all statements are in " + plansFile.toAbsolutePath());
    }

    private void measure(Subject subject) {
        Measurement measurement = subject.measure();
        measured.computeIfAbsent(key(measurement.world(), measurement.what()), _ -> new ArrayList<>())
                .add(measurement);
    }

    private static BenchmarkWorld world(EmbeddedPostgres server, String name, int people, int posts) {
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
        return world;
    }

    private static TestDatabase database(EmbeddedPostgres server, String name) {
        ProvisionedDatabase made = new DatabaseProvisioner(server.admin())
                .provision(new DatabaseRoles("posts_" + name, "owner-secret", "app-secret"));
        return new TestDatabase(made.admin(), made.owner(), made.app());
    }

    private void tell() throws IOException {
        List<Measurement> medians =
                measured.values().stream().map(Measurement::median).toList();
        System.out.println(Measurement.HEADING);
        medians.forEach(measurement -> System.out.println(measurement.line()));
        Map<String, Double> ratios = ratios();
        ratios.forEach((what, ratio) -> System.out.printf(Locale.ROOT, "%-60s %.2f%n", what, ratio));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("medians", medians);
        all.put("ratios", ratios);
        all.put("turns", measured);
        Files.writeString(
                result,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all));
        System.out.println("Kept in " + result.toAbsolutePath());
    }

    /** How far each is from what it could be at least; the targets are in the README. */
    private Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put(
                "home timeline, large / small",
                ratio(turn -> cost(LARGE, Requests.HOME, turn), turn -> cost(SMALL, Requests.HOME, turn)));
        ratios.put(
                "home timeline, p99, large / small",
                ratio(
                        turn -> of(LARGE, Requests.HOME, turn).p99(),
                        turn -> of(SMALL, Requests.HOME, turn).p99()));
        if (PgBench.find().isEmpty()) {
            System.out.println("pgbench is not installed (Debian: postgresql), so there are no other ratios.");
            return ratios;
        }
        ratios.put(
                "home timeline / pgbench of 20 posts by id",
                ratio(turn -> cost(LARGE, Requests.HOME, turn), turn -> cost(LARGE, Limits.BY_IDS, turn)));
        ratios.put(
                "user timeline / (pgbench of its statement + bare answer)",
                ratio(
                        turn -> cost(LARGE, Requests.AUTHOR, turn),
                        turn -> cost(LARGE, Limits.AUTHOR_STATEMENT, turn) + cost(LARGE, Limits.BARE, turn)));
        ratios.put(
                "single post / (pgbench of its statement + bare answer)",
                ratio(
                        turn -> cost(LARGE, Requests.POST, turn),
                        turn -> cost(LARGE, Limits.POST_STATEMENT, turn) + cost(LARGE, Limits.BARE, turn)));
        ratios.put(
                "compose / pgbench of its two inserts",
                ratio(turn -> cost(LARGE, Requests.COMPOSE, turn), turn -> cost(LARGE, Limits.INSERTS, turn)));
        return ratios;
    }

    /** The median of the turns' ratios. */
    private double ratio(IntToDoubleFunction one, IntToDoubleFunction other) {
        return IntStream.range(0, turns)
                .mapToDouble(turn -> one.applyAsDouble(turn) / other.applyAsDouble(turn))
                .sorted()
                .skip(turns / 2)
                .findFirst()
                .orElseThrow();
    }

    private double cost(String world, String what, int turn) {
        return of(world, what, turn).processor();
    }

    private Measurement of(String world, String what, int turn) {
        return measured.getOrDefault(key(world, what), List.of()).get(turn);
    }

    private static String key(String world, String what) {
        return world + ": " + what;
    }
}
