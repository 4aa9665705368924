package dev.plaza.post.benchmark;

import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** One client that asks one thing after another, each time as one of so many people, on one connection. */
final class Load {

    private static final int PEOPLE = 200;

    private static final Duration TOKENS_LAST = TestTokens.LIFE.dividedBy(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<TestPerson> people = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final Random random = new Random(1998);
    private long signedInAt;

    Load(BenchmarkWorld world) {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(world.person(random.nextInt(world.people())));
        }
        signIn();
    }

    /** A request of somebody. */
    interface Question extends BiFunction<TestPerson, Random, HttpRequest.Builder> {}

    static HttpRequest.Builder get(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    static HttpRequest.Builder post(URI address, String path, String json) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    /** The nanoseconds that each answer took; ends after so many seconds. */
    long[] run(Question question, int expectedStatus, double seconds) {
        if (System.nanoTime() - signedInAt > TOKENS_LAST.toNanos()) {
            signIn();
        }
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            int number = random.nextInt(PEOPLE);
            HttpRequest request = question.apply(people.get(number), random)
                    .header("Authorization", tokens.get(number))
                    .build();
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = send(request);
            nanos.add(System.nanoTime() - start);
            if (answer.statusCode() != expectedStatus) {
                throw new IllegalStateException(request.uri() + " was answered " + answer.statusCode() + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
        return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void signIn() {
        tokens.clear();
        people.forEach(person -> tokens.add(TestTokens.bearer(person)));
        signedInAt = System.nanoTime();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
