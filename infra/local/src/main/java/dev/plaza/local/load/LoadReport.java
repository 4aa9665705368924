package dev.plaza.local.load;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a load went.
 *
 * @param posts empty where none were wanted
 */
public record LoadReport(
        Graph graph,
        Arrivals arrivals,
        Tally people,
        Tally profiles,
        Tally friendships,
        Tally checks,
        int friendshipsFound,
        Optional<PostReport> posts,
        long retries) {

    /** No errors, and everything that was to be there was found. */
    public boolean isComplete() {
        return errors() == 0
                && profiles.doneCount() == graph.people()
                && friendshipsFound == graph.friendships().size()
                && posts.stream().allMatch(PostReport::isComplete);
    }

    /** Prints rates, errors with a sample of each kind, and what was read back. */
    public void print(PrintStream out) {
        out.println();
        line(out, "People", people, "registered");
        line(out, "Friendships", friendships, "made");
        posts.ifPresent(report -> {
            line(out, "Posts", report.posts(), "written");
            line(out, "Comments", report.comments(), "written");
            line(out, "Reactions", report.reactions(), "given");
        });
        out.println("Requests sent again because a service was away: " + retries);
        out.println("Registration to readable profile: " + arrivals.summary());
        out.printf(
                Locale.ROOT,
                "Read back through the gateway: %,d of %,d people, %,d of %,d accepted friendships",
                profiles.doneCount(),
                graph.people(),
                friendshipsFound,
                graph.friendships().size());
        posts.ifPresent(report -> out.printf(Locale.ROOT, ", %,d of %,d posts", report.found(), report.wanted()));
        out.println();
        out.println("Errors: " + errors());
        all().flatMap(tally -> tally.faultLines().stream()).forEach(line -> out.println("  " + line));
    }

    private static void line(PrintStream out, String name, Tally tally, String what) {
        out.printf(
                Locale.ROOT,
                "%-12s %,d %s, %,d there already, %,d errors, %,.0f a second%n",
                name,
                tally.doneCount(),
                what,
                tally.knownCount(),
                tally.faultCount(),
                tally.perSecond());
    }

    private long errors() {
        return all().mapToLong(Tally::faultCount).sum();
    }

    private Stream<Tally> all() {
        return Stream.concat(
                Stream.of(people, profiles, friendships, checks), posts.stream().flatMap(PostReport::tallies));
    }
}
