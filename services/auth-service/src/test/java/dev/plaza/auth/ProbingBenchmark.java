package dev.plaza.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Measures whether the time of an answer tells who has an account: many tries of each kind, one after the other in random
 * order, over HTTP, with a database and a mail server. A program, not a test.
 */
public final class ProbingBenchmark {

    private static final int PEOPLE = 50;
    private static final int TRIES = 1000;
    private static final String WRONG = "another horse";

    private final TestDatabase database = TestServers.database("probing");
    private final AuthClient auth;

    private ProbingBenchmark(GreenMail mails) {
        this.auth = TestAuthService.start(
                        database,
                        Map.of(
                                "plaza.mail.host",
                                "127.0.0.1",
                                "plaza.mail.port",
                                mails.getSmtp().getPort()))
                .client();
    }

    /** Takes how many tries of each kind there shall be, 1,000 unless told; {@code forgot} after it leaves out sign-ins. */
    public static void main(String[] arguments) {
        int tries = arguments.length == 0 ? TRIES : Integer.parseInt(arguments[0]);
        boolean withLogIns = arguments.length < 2;
        GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        ProbingBenchmark benchmark = new ProbingBenchmark(mails);
        if (withLogIns) {
            benchmark.logIns(tries);
        }
        benchmark.forgottenPasswords(tries);
        System.exit(0);
    }

    private void logIns(int tries) {
        List<ObjectNode> known = people();
        List<ObjectNode> closed = people();
        List<ObjectNode> weak = people();
        closed.forEach(person -> update(person, "is_active = false"));
        weak.forEach(person -> update(person, "password_hash = '" + WeakHash.of(AuthClient.PASSWORD) + "'"));

        compare(
                401,
                tries,
                new Kind("login, known username", i -> auth.logIn(text(known, i, "username"), WRONG)),
                new Kind("login, unknown username", i -> auth.logIn("nobody_" + i, WRONG)),
                new Kind("login, known address", i -> auth.logIn(text(known, i, "email"), WRONG)),
                new Kind("login, unknown address", i -> auth.logIn("nobody" + i + "@example.org", WRONG)),
                new Kind("login, closed account", i -> auth.logIn(text(closed, i, "email"), AuthClient.PASSWORD)),
                new Kind("login, hash of weaker parameters", i -> auth.logIn(text(weak, i, "email"), WRONG)));
    }

    private void forgottenPasswords(int tries) {
        List<ObjectNode> known = people();
        List<ObjectNode> closed = people();
        closed.forEach(person -> update(person, "is_active = false"));
        compare(
                202,
                tries,
                new Kind("forgot, known address", i -> forget(text(known, i, "email"))),
                new Kind("forgot, unknown address", i -> forget("nobody" + i + "@example.org")),
                new Kind("forgot, closed account", i -> forget(text(closed, i, "email"))));
    }

    /** Prints the median of each kind, and by how much it differs from the first one's. */
    private static void compare(int status, int tries, Kind... kinds) {
        List<Kind> order = new ArrayList<>();
        Arrays.stream(kinds).forEach(kind -> order.addAll(Collections.nCopies(tries, kind)));
        Collections.shuffle(order);
        order.subList(0, order.size() / 5).forEach(kind -> kind.run(status)); // until the compiler has seen it
        Arrays.stream(kinds).forEach(kind -> kind.micros.clear());
        order.forEach(kind -> kind.run(status));
        for (Kind kind : kinds) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s median %8.3f ms  %+6.2f %%%n",
                    kind.name,
                    kind.median() / 1e3,
                    100 * (kind.median() / kinds[0].median() - 1));
        }
    }

    private List<ObjectNode> people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(_ -> {
                    ObjectNode person = AuthClient.aPerson();
                    auth.register(person);
                    return person;
                })
                .toList();
    }

    private void update(ObjectNode person, String what) {
        database.execute("update users set " + what + " where username = '"
                + person.path("username").asText() + "'");
    }

    private Answer forget(String address) {
        return auth.call("POST", "/password/forgot", "", "{'email': '" + address + "'}");
    }

    private static String text(List<ObjectNode> people, int i, String field) {
        return people.get(i).path(field).asText();
    }

    /** One way to ask, which is given the number of a person, and how long each answer took. */
    private record Kind(String name, IntFunction<Answer> call, List<Double> micros) {

        Kind(String name, IntFunction<Answer> call) {
            this(name, call, new ArrayList<>());
        }

        void run(int status) {
            int person = ThreadLocalRandom.current().nextInt(PEOPLE);
            long start = System.nanoTime();
            Answer answer = call.apply(person);
            micros.add((System.nanoTime() - start) / 1e3);
            if (answer.status() != status) {
                throw new IllegalStateException(name + " was answered " + answer.status() + " " + answer.body());
            }
        }

        double median() {
            return micros.stream().sorted().skip(micros.size() / 2).findFirst().orElseThrow();
        }
    }
}
