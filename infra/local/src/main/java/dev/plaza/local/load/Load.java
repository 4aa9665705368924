package dev.plaza.local.load;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * Brings the people of a graph into a running platform and makes them friends, as many at a time as allowed. Everything
 * may be done again: who is there is logged in, who are friends stay friends.
 */
public final class Load {

    /** Of everybody whom a load makes, whichever way. */
    public static final String PASSWORD = Newcomer.PASSWORD;

    private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(60);
    private static final Duration ARRIVAL_PAUSE = Duration.ofMillis(100);

    private final Graph graph;
    private final PlazaApi api;
    private final Crew crew;
    private final PrintStream out;
    private final ConcurrentMap<Integer, Member> members = new ConcurrentHashMap<>();

    public Load(Graph graph, URI gateway, int concurrency, boolean isInteractive, PrintStream out) {
        this.graph = graph;
        this.api = new PlazaApi(gateway);
        this.crew = new Crew(concurrency, isInteractive, out);
        this.out = out;
    }

    /** Does everything and prints how it went. */
    public LoadReport run() throws InterruptedException {
        var people = new Tally();
        var arrivals = probe(people);
        var rest = IntStream.range(0, graph.people())
                .filter(number -> !members.containsKey(number))
                .boxed()
                .toList();
        crew.forEach("People", rest, people, number -> arrive(number, people));
        var profiles = new Tally();
        crew.forEach("Profiles", List.copyOf(members.keySet()), profiles, number -> awaitProfile(number, profiles));
        var friendships = new Tally();
        crew.forEach(
                "Friendships",
                List.copyOf(graph.friendships()),
                friendships,
                friendship -> befriend(friendship, friendships));
        var checks = new Tally();
        var found = ConcurrentHashMap.<Friendship>newKeySet();
        crew.forEach("Check", List.copyOf(members.keySet()), checks, number -> check(number, found, checks));
        return new LoadReport(graph, arrivals, people, profiles, friendships, checks, found.size(), api.retries());
    }

    /** The first people, one by one, while nothing else goes on. */
    private Arrivals probe(Tally people) throws InterruptedException {
        var times = new ArrayList<Duration>();
        for (var number = 0; number < Math.min(Arrivals.SAMPLE, graph.people()); number++) {
            try {
                var arrival = Member.arrive(api, Newcomer.number(number));
                var registered = System.nanoTime();
                members.put(number, arrival.member());
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
        members.put(number, arrival.member());
        if (arrival.isNew()) {
            tally.done();
        } else {
            tally.known();
        }
    }

    private void awaitProfile(int number, Tally tally) throws InterruptedException {
        var deadline = System.nanoTime() + ARRIVAL_LIMIT.toNanos();
        while (!member(number).hasProfile()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no profile within " + ARRIVAL_LIMIT.toSeconds() + " s");
            }
            Thread.sleep(ARRIVAL_PAUSE);
        }
        tally.done();
    }

    private void befriend(Friendship friendship, Tally tally) throws InterruptedException {
        var asking = member(friendship.asking());
        var asked = member(friendship.asked());
        var request = asking.ask(asked, UUID.randomUUID().toString());
        if (request.areFriends()) {
            tally.known();
        } else {
            asked.accept(request.requestId(), UUID.randomUUID().toString());
            tally.done();
        }
    }

    /** Each friendship counts when the one who was asked lists the one who asked. */
    private void check(int number, Set<Friendship> found, Tally tally) throws InterruptedException {
        var listed = new HashSet<>(member(number).friendIds());
        for (var friendship : graph.friendships()) {
            var asking = members.get(friendship.asking());
            if (friendship.asked() == number && asking != null && listed.contains(asking.id())) {
                found.add(friendship);
            }
        }
        tally.done();
    }

    private Member member(int number) {
        var member = members.get(number);
        if (member == null) {
            throw new IllegalStateException("person " + number + " could not be registered");
        }
        return member;
    }
}
