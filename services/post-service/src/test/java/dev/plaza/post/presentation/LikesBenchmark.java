package dev.plaza.post.presentation;

import dev.plaza.post.Caller;
import dev.plaza.post.PostService;
import dev.plaza.post.Talk;
import dev.plaza.testing.people.PersonMaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Measures how many reactions a second 64 people give and take back at once over HTTP, of one post and of a post each, in
 * short rounds in turn. A program, not a test; docs/decisions/0174 has what it told.
 */
public final class LikesBenchmark {

    private static final int LIKERS = 64;
    private static final int ROUNDS = 10;
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final PostService service = PostService.shared();
    private final Caller author = service.join("ana");
    private final List<Caller> likers = IntStream.range(0, LIKERS)
            .mapToObj(_ -> service.caller(PersonMaker.aPerson().make()))
            .toList();
    private final List<String> posts = IntStream.range(0, LIKERS)
            .mapToObj(i -> author.publish("public", "Number " + i))
            .toList();

    private LikesBenchmark() {}

    /** Runs on the server that {@code plaza.test.servers} chooses, and stops it. */
    public static void main(String[] arguments) throws Exception {
        new LikesBenchmark().run();
        System.exit(0);
    }

    private void run() throws InterruptedException, ExecutionException {
        List<Double> one = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        round(1);
        round(LIKERS);
        for (int i = 0; i < ROUNDS; i++) {
            one.add(round(1));
            many.add(round(LIKERS));
        }
        System.out.printf(
                Locale.ROOT,
                "one post %.0f/s, %d posts %.0f/s, ratio %.2f%n",
                median(one),
                LIKERS,
                median(many),
                median(one) / median(many));
    }

    /** The changes a second when all react to so many posts. */
    private double round(int targets) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + ROUND.toNanos();
        int changes = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < LIKERS; i++) {
                Caller liker = likers.get(i);
                String post = posts.get(i % targets);
                all.add(threads.submit(() -> react(liker, post, end)));
            }
            for (Future<Integer> each : all) {
                changes += each.get();
            }
        }
        double rate = changes / ((System.nanoTime() - start) / 1e9);
        System.out.printf(Locale.ROOT, "%d posts: %.0f/s%n", targets, rate);
        return rate;
    }

    private static int react(Caller liker, String post, long end) {
        int changes = 0;
        while (System.nanoTime() < end) {
            Talk.like(liker, post);
            Talk.unlike(liker, post);
            changes += 2;
        }
        return changes;
    }

    private static double median(List<Double> rates) {
        List<Double> sorted = new ArrayList<>(rates);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
