package dev.plaza.local.load;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Brings the people of a graph into a running platform, makes them friends and has them post, as many at a time as
 * allowed. Everything may be done again: who is there is logged in, who are friends stay friends, what was written stays.
 */
public final class Load {

    /** Of everybody whom a load makes, whichever way. */
    public static final String PASSWORD = Newcomer.PASSWORD;

    /** Posts of each person. */
    public static final int MOST_POSTS = SamplePost.MOST_EACH;

    private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(60);
    private static final Duration ARRIVAL_PAUSE = Duration.ofMillis(100);

    private final Graph graph;
    private final int posts;
    private final PlazaApi api;
    private final Crew crew;
    private final PrintStream out;
    private final Members members = new Members();

    /**
     * For one graph.
     *
     * @param posts of each person, 0 to {@value #MOST_POSTS}
     */
    public Load(Graph graph, int posts, URI gateway, int concurrency, boolean isInteractive, PrintStream out) {
        this.graph = graph;
        this.posts = posts;
        this.api = new PlazaApi(gateway);
        this.crew = new Crew(concurrency, isInteractive, out);
        this.out = out;
    }

    /** Does everything and prints how it went. */
    public LoadReport run() throws InterruptedException {
        var people = new Tally();
        var arrivals = probe(people);
        var rest = IntStream.range(0, graph.people())
                .filter(number -> !members.has(number))
                .boxed()
                .toList();
        crew.forEach("People", rest, people, number -> arrive(number, people));
        var profiles = new Tally();
        crew.forEach("Profiles", members.numbers(), profiles, number -> awaitProfile(number, profiles));
        var befriending = new FriendshipLoad(graph, members, crew);
        var friendships = befriending.make();
        var checks = new Tally();
        var found = befriending.check(checks);
        var written = posts();
        return new LoadReport(graph, arrivals, people, profiles, friendships, checks, found, written, api.retries());
    }

    private Optional<PostReport> posts() throws InterruptedException {
        if (posts == 0) {
            return Optional.empty();
        }
        if (!api.isServed("/feed")) {
            out.println("Posts: none, for post-service does not run.");
            return Optional.empty();
        }
        return Optional.of(new PostLoad(graph, posts, members, crew).run());
    }

    /** The first people, one by one, while nothing else goes on. */
    private Arrivals probe(Tally people) throws InterruptedException {
        var times = new ArrayList<Duration>();
        for (var number = 0; number < Math.min(Arrivals.SAMPLE, graph.people()); number++) {
            try {
                var arrival = Member.arrive(api, Newcomer.number(number));
                var registered = System.nanoTime();
                members.add(number, arrival.member());
                if (arrival.isNew()) {
                    times.add(Arrivals.measure(arrival.member(), registered));
                    people.done();
                } else {
                    people.known();
                }
            } catch (Refusal e) {
                people.fault(e.kind(), String.valueOf(e.getMessage()));
            }
        }
        var arrivals = new Arrivals(times);
        out.println("Registration to readable profile: " + arrivals.summary());
        return arrivals;
    }

    private void arrive(int number, Tally tally) throws InterruptedException {
        var arrival = Member.arrive(api, Newcomer.number(number));
        members.add(number, arrival.member());
        if (arrival.isNew()) {
            tally.done();
        } else {
            tally.known();
        }
    }

    private void awaitProfile(int number, Tally tally) throws InterruptedException {
        var deadline = System.nanoTime() + ARRIVAL_LIMIT.toNanos();
        while (!members.get(number).hasProfile()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no profile within " + ARRIVAL_LIMIT.toSeconds() + " s");
            }
            Thread.sleep(ARRIVAL_PAUSE);
        }
        tally.done();
    }
}
