package dev.plaza.post.benchmark;

import dev.plaza.post.benchmark.Meter.Subject;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.people.TestPerson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people ask of post-service in one world, by a service of its own. */
final class Requests implements AutoCloseable {

    /** The service with all its filters, the token checked, and no database: what is left of a read is its statement's. */
    static final String LIMITS = "get limits, no database";

    static final String POST = "get post";
    static final String AUTHOR = "user timeline";
    static final String HOME = "home timeline";
    static final String RANKED = "ranked feed";
    static final String SEARCH = "search, two words";
    static final String COMPOSE = "compose";

    static final String TEXT = "Rain all day, but the lilacs are out and the market is open. ".repeat(4);

    private static final List<String> WORDS = List.of("rain", "lilac", "river", "coffee");

    private final BenchmarkWorld world;
    private final String name;
    private final Load load;
    private final ServiceProcess service;
    private final List<UUID> posts;

    /** @param broker null for none: events then stay in the outbox */
    Requests(BenchmarkWorld world, String name, @Nullable TestBroker broker) {
        this.world = world;
        this.name = name;
        this.load = new Load(world);
        this.service = ServiceProcess.start(world.database(), broker);
        this.posts = world.publicPosts(5_000);
    }

    /** Each kind for so many seconds, until the JVM's compilers have done most of their work. */
    void warmUp(int seconds) {
        reads().forEach((_, question) -> load.run(question, 200, seconds));
        load.run(this::composition, 201, seconds);
    }

    List<Subject> subjects(Meter meter) {
        List<Subject> subjects = new ArrayList<>();
        reads().forEach((what, question) ->
                subjects.add(meter.requests(name, what, load, service::processorSeconds, 200, question)));
        subjects.add(compose(meter, COMPOSE));
        return subjects;
    }

    Subject compose(Meter meter, String what) {
        return meter.requests(name, what, load, service::processorSeconds, 201, this::composition);
    }

    @Override
    public void close() {
        service.close();
    }

    private Map<String, Load.Question> reads() {
        URI address = service.address();
        Map<String, Load.Question> reads = new LinkedHashMap<>();
        reads.put(LIMITS, (_, _) -> Load.get(address, "/api/v1/limits"));
        reads.put(POST, (_, random) -> Load.get(address, "/api/v1/posts/" + posts.get(random.nextInt(posts.size()))));
        reads.put(AUTHOR, (_, random) -> {
            UUID author = world.person(random.nextInt(world.people())).id();
            return Load.get(address, "/api/v1/users/" + author + "/posts");
        });
        reads.put(HOME, (_, _) -> Load.get(address, "/api/v1/feed"));
        reads.put(RANKED, (_, _) -> Load.get(address, "/api/v1/feed?mode=ranked"));
        reads.put(SEARCH, (_, random) -> {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            return Load.get(address, "/api/v1/search/posts?q=" + word + "+tag" + random.nextInt(500));
        });
        return reads;
    }

    private HttpRequest.Builder composition(TestPerson author, Random random) {
        return Load.post(
                service.address(),
                "/api/v1/posts",
                "{\"content\": \"%s %d\", \"privacyLevel\": \"friends\"}".formatted(TEXT, random.nextInt()));
    }
}
