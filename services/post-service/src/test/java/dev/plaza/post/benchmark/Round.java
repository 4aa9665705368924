package dev.plaza.post.benchmark;

import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.post.infrastructure.persistence.Statements;
import dev.plaza.testing.TestServers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;

/** All measurements in one world. */
final class Round {

    static final String POST = "get post";
    static final String AUTHOR = "user timeline";
    static final String HOME = "home timeline";
    static final String COMPOSE = "compose";
    static final String RELAYED = "compose, relay included";
    static final String BARE = "bare Netty answer, token checked";
    static final String BY_IDS = "pgbench: 20 posts by id";
    static final String POST_STATEMENT = "pgbench: statement of get post";
    static final String AUTHOR_STATEMENT = "pgbench: statement of user timeline";
    static final String INSERTS = "pgbench: two inserts";

    private static final int PAGE_AND_ONE = 21;
    private static final String SET_PERSON =
            "select set_config('app.current_user_id', '019b76da-a800-7000-a000-000000000309', true);";
    private static final String TEXT = "Rain all day, but the lilacs are out and the market is open. ".repeat(4);

    private final EmbeddedPostgres server;
    private final BenchmarkWorld world;
    private final String name;
    private final int seconds;
    private final Load load;
    private final List<UUID> posts;
    private final List<Measurement> measured = new ArrayList<>();

    Round(EmbeddedPostgres server, BenchmarkWorld world, String name, int seconds) {
        this.server = server;
        this.world = world;
        this.name = name;
        this.seconds = seconds;
        this.load = new Load(world);
        this.posts = world.publicPosts(5_000);
    }

    List<Measurement> run() {
        try (ServiceProcess service = ServiceProcess.start(world.database(), null)) {
            URI address = service.address();
            ask(
                    POST,
                    service,
                    200,
                    (_, random) -> Load.get(address, "/api/v1/posts/" + posts.get(random.nextInt(posts.size()))));
            ask(
                    AUTHOR,
                    service,
                    200,
                    (_, random) -> Load.get(
                            address,
                            "/api/v1/users/"
                                    + world.person(random.nextInt(world.people()))
                                            .id() + "/posts"));
            ask(HOME, service, 200, (_, _) -> Load.get(address, "/api/v1/feed"));
            ask(COMPOSE, service, 201, compose(address));
        }
        try (ServiceProcess service = ServiceProcess.start(world.database(), TestServers.freshBroker())) {
            ask(RELAYED, service, 201, compose(service.address()));
        }
        limits();
        return measured;
    }

    private static Load.Question compose(URI address) {
        return (_, random) -> Load.post(
                address,
                "/api/v1/posts",
                "{\"content\": \"%s %d\", \"privacyLevel\": \"friends\"}".formatted(TEXT, random.nextInt()));
    }

    private void limits() {
        try (BareProcess bare = BareProcess.start()) {
            measure(BARE, bare::processorSeconds, 200, (_, _) -> Load.get(bare.address(), "/"));
        }
        PgBench.find().ifPresent(pgBench -> {
            String somePost = postId(":n");
            statement(
                    pgBench,
                    BY_IDS,
                    List.of(
                            "\\set n random(1, " + world.posts() + ")",
                            "select * from posts where id = any(array(select "
                                    + postId("(:n * g::bigint) % " + world.posts() + " + 1")
                                    + " from generate_series(1, 20) g));"));
            statement(
                    pgBench,
                    POST_STATEMENT,
                    asPerson("\\set n random(1, " + world.posts() + ")", Statements.postById(somePost)));
            statement(
                    pgBench,
                    AUTHOR_STATEMENT,
                    asPerson(
                            "\\set n random(1, " + world.people() + ")",
                            Statements.postsByAuthor(
                                    "('019b76da-a800-7000-a000-' || lpad(to_hex(:n::int), 12, '0'))::uuid",
                                    PAGE_AND_ONE)));
            statement(pgBench, INSERTS, inserts());
        });
    }

    /** Its begin and end travel with it, as the service sends it. */
    private static List<String> asPerson(String variable, String sql) {
        return List.of(variable, "\\startpipeline", "begin;", SET_PERSON, sql + ";", "commit;", "\\endpipeline");
    }

    private static List<String> inserts() {
        String person = "'019b76da-a800-7000-a000-000000000309'::uuid";
        return List.of(
                "\\set n random(1, 1000000000)",
                "\\startpipeline",
                "begin;",
                SET_PERSON,
                "insert into posts (id, user_id, audience_owner_id, content) values (gen_random_uuid(), " + person
                        + ", " + person + ", '" + TEXT + "' || :n);",
                "insert into outbox_events (id, type, aggregate_id, aggregate_version, payload, occurred_at, next_attempt_at)"
                        + " values (gen_random_uuid(), 'post.published.v1', gen_random_uuid(), 1,"
                        + " jsonb_build_object('post', jsonb_build_object('excerpt', '" + TEXT + "' || :n)), now(),"
                        + " now() + interval '1 day');",
                "commit;",
                "\\endpipeline");
    }

    /** As the world numbers its posts. */
    private static String postId(String number) {
        return "(select ('01' || lpad(to_hex(i), 10, '0') || '7' || substr(md5(i::text), 1, 3) || '8'"
                + " || substr(md5(i::text), 4, 15))::uuid from (select (" + number + ")::bigint as i) x)";
    }

    private void ask(String what, ServiceProcess service, int status, Load.Question question) {
        measure(what, service::processorSeconds, status, question);
    }

    private void measure(String what, DoubleSupplier processor, int status, Load.Question question) {
        load.run(question, status, Math.max(2, seconds * 0.6));
        double before = processor.getAsDouble();
        double postgresqlBefore = ProcessorTime.ofFamily(server.pid());
        long start = System.nanoTime();
        long[] nanos = load.run(question, status, seconds);
        double took = (System.nanoTime() - start) / 1e9;
        add(
                what,
                nanos.length,
                took,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                processor.getAsDouble() - before,
                ProcessorTime.ofFamily(server.pid()) - postgresqlBefore);
    }

    private void statement(PgBench pgBench, String what, List<String> script) {
        pgBench.run(world.database().app(), script, Math.max(2, seconds / 3));
        double before = ProcessorTime.ofEndedChildren();
        double postgresqlBefore = ProcessorTime.ofFamily(server.pid());
        long runs = pgBench.run(world.database().app(), script, seconds);
        add(
                what,
                runs,
                seconds,
                0,
                0,
                ProcessorTime.ofEndedChildren() - before,
                ProcessorTime.ofFamily(server.pid()) - postgresqlBefore);
    }

    private void add(
            String what, long requests, double took, double p50, double p99, double processor, double postgresql) {
        Measurement measurement = new Measurement(
                name,
                what,
                requests,
                requests / took,
                p50,
                p99,
                processor * 1000 / requests,
                postgresql * 1000 / requests);
        System.out.println(measurement.line());
        measured.add(measurement);
    }
}
