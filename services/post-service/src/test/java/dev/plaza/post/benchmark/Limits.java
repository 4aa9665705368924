package dev.plaza.post.benchmark;

import dev.plaza.embedded.PostgresUrl;
import dev.plaza.post.benchmark.Meter.Subject;
import dev.plaza.post.infrastructure.persistence.Statements;
import dev.plaza.testing.people.TestPerson;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What Netty and PostgreSQL alone need in one world: less than that no service can. */
final class Limits implements AutoCloseable {

    static final String BARE = "bare Netty answer, token checked";
    static final String BY_IDS = "pgbench: 20 posts by id";
    static final String POST_STATEMENT = "pgbench: statement of get post";
    static final String AUTHOR_STATEMENT = "pgbench: statement of user timeline";
    static final String INSERTS = "pgbench: two inserts";

    private static final int PAGE_AND_ONE = 21;
    private static final String SET_PERSON =
            "select set_config('app.current_user_id', '019b76da-a800-7000-a000-000000000309', true);";

    private final BenchmarkWorld world;
    private final String name;
    private final Load load;
    private final BareProcess bare = BareProcess.start();

    Limits(BenchmarkWorld world, String name) {
        this.world = world;
        this.name = name;
        this.load = new Load(world);
    }

    void warmUp(int seconds) {
        load.run(this::question, 200, seconds);
    }

    /** Without those of pgbench where it is not installed. */
    List<Subject> subjects(Meter meter) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(meter.requests(name, BARE, load, bare::processorSeconds, 200, this::question));
        PgBench.find().ifPresent(pgBench -> {
            PostgresUrl app = world.database().app();
            // past the policies, which only the application has
            subjects.add(
                    meter.statements(name, BY_IDS, pgBench, world.database().admin(), byIds()));
            subjects.add(meter.statements(name, POST_STATEMENT, pgBench, app, post()));
            subjects.add(meter.statements(name, AUTHOR_STATEMENT, pgBench, app, author()));
            subjects.add(meter.statements(name, INSERTS, pgBench, app, inserts()));
        });
        return subjects;
    }

    @Override
    public void close() {
        bare.close();
    }

    private HttpRequest.Builder question(TestPerson person, Random random) {
        return Load.get(bare.address(), "/");
    }

    private List<String> byIds() {
        return List.of(
                "\\set n random(1, " + world.posts() + ")",
                "select * from posts where id = any(array(select "
                        + postId("(:n * g::bigint) % " + world.posts() + " + 1")
                        + " from generate_series(1, 20) g));");
    }

    private List<String> post() {
        return asPerson("\\set n random(1, " + world.posts() + ")", Statements.postById(postId(":n")));
    }

    private List<String> author() {
        String author = "('019b76da-a800-7000-a000-' || lpad(to_hex(:n::int), 12, '0'))::uuid";
        return asPerson("\\set n random(1, " + world.people() + ")", Statements.postsByAuthor(author, PAGE_AND_ONE));
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
                        + ", " + person + ", '" + Requests.TEXT + "' || :n);",
                "insert into outbox_events (id, type, aggregate_id, aggregate_version, payload, occurred_at, next_attempt_at)"
                        + " values (gen_random_uuid(), 'post.published.v1', gen_random_uuid(), 1,"
                        + " jsonb_build_object('post', jsonb_build_object('excerpt', '" + Requests.TEXT
                        + "' || :n)), now(), now() + interval '1 day');",
                "commit;",
                "\\endpipeline");
    }

    /** As the world numbers its posts. */
    private static String postId(String number) {
        return "(select ('01' || lpad(to_hex(i), 10, '0') || '7' || substr(md5(i::text), 1, 3) || '8'"
                + " || substr(md5(i::text), 4, 15))::uuid from (select (" + number + ")::bigint as i) x)";
    }
}
