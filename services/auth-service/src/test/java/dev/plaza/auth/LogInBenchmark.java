package dev.plaza.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Measures how many people can sign in a second at one instance, over HTTP, and how many passwords this machine can verify
 * a second with nothing around it: same library, parameters, JVM and processors, in turns. A program, not a test.
 */
public final class LogInBenchmark {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int CLIENTS = 8 * PROCESSORS;
    private static final int PEOPLE = 100;

    /** Many short ones, in turns: on a machine that is shared, the processors are not equally quick from minute to minute. */
    private static final int ROUNDS = 40;

    private static final Duration ROUND = Duration.ofSeconds(3);

    /** Refreshing runs nearly all of the code without the hash, which would keep the compiler from its work. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final TestDatabase database = TestServers.database("rate");
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AuthClient auth;
    private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id);
    private final List<Person> people;

    /** Without the mails that registrations ask for: no server takes them, and trying again would take its share. */
    private LogInBenchmark(Map<String, Object> settings) {
        auth = TestAuthService.start(database, settings).client();
        people = IntStream.range(0, PEOPLE)
                .mapToObj(_ -> AuthClient.aPerson())
                .map(this::register)
                .toList();
        database.execute("delete from mail_jobs");
    }

    /** Prints a line a round, after a warm-up, and the means; takes KiB and passes of a hash, else those of the service. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Object> settings = arguments.length < 2
                ? Map.of("plaza.auth.passwords.passes", 8)
                : Map.of("plaza.auth.passwords.memory-kib", arguments[0], "plaza.auth.passwords.passes", arguments[1]);
        new LogInBenchmark(settings).run();
        System.exit(0);
    }

    private record Person(String username, String hash) {}

    private void run() throws Exception {
        List<Double> raw = new ArrayList<>();
        List<Double> signedIn = new ArrayList<>();
        rate(CLIENTS, WARM_UP, this::refresh);
        print("warm-up", rate(PROCESSORS, ROUND, this::verify), rate(CLIENTS, WARM_UP, this::logIn));
        for (int round = 1; round <= ROUNDS; round++) {
            raw.add(rate(PROCESSORS, ROUND, this::verify));
            signedIn.add(rate(CLIENTS, ROUND, this::logIn));
            print("round " + round, raw.getLast(), signedIn.getLast());
        }
        print("mean", mean(raw), mean(signedIn));
    }

    /** How often a second, all threads taken together. */
    private double rate(int threads, Duration time, Consumer<Person> work) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                counts.add(crew.submit(() -> {
                    int done = 0;
                    for (; System.nanoTime() - start < time.toNanos(); done++) {
                        work.accept(people.get(ThreadLocalRandom.current().nextInt(PEOPLE)));
                    }
                    return done;
                }));
            }
            int done = 0;
            for (Future<Integer> count : counts) {
                done += count.get();
            }
            return done / ((System.nanoTime() - start) / 1e9);
        }
    }

    private void verify(Person person) {
        if (!argon2.verify(person.hash(), AuthClient.PASSWORD.getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalStateException("not the password");
        }
    }

    private void logIn(Person person) {
        int status = auth.logIn(person.username(), AuthClient.PASSWORD).status();
        if (status != 200) {
            throw new IllegalStateException("a sign-in was answered " + status);
        }
    }

    private void refresh(Person person) {
        Answer answer = auth.refresh(Objects.requireNonNull(refreshTokens.get(person.username())));
        if (answer.status() != 200) {
            throw new IllegalStateException("a refresh was answered " + answer.status());
        }
        refreshTokens.put(person.username(), answer.text("refreshToken"));
    }

    private Person register(ObjectNode person) {
        String token = auth.register(person).text("refreshToken");
        String username = person.path("username").asText();
        String hash = database.query("select password_hash from users where username = '" + username + "'")
                .getFirst();
        refreshTokens.put(username, token);
        return new Person(username, hash);
    }

    private static void print(String what, double raw, double signedIn) {
        System.out.printf(
                Locale.ROOT,
                "%-8s Argon2id alone %6.1f/s, sign-ins %6.1f/s: %5.1f %%%n",
                what,
                raw,
                signedIn,
                100 * signedIn / raw);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
