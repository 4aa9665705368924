package dev.plaza.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How a route answers a request with an {@code Idempotency-Key} that comes again. */
public abstract class IdempotencyBehaviour extends HttpBehaviour {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int TWINS = 8;

    /** A good request, with a body that no earlier one had; it is sent with {@link #token()}. */
    protected abstract HttpCall creating();

    /** How many effects there are by now, over all requests: rows, usually. */
    protected abstract long effects();

    /** A good access token of somebody else, who may do the same. */
    protected abstract String tokenOfAnother();

    @Test
    void sameRequestAgainIsAnsweredByTheFirstAnswer() {
        var request = creating().withHeader(KEY, newKey());
        var before = effects();

        var first = sendSignedIn(request);
        var again = sendSignedIn(request);

        assertThat(first.isSuccess()).as("success of %s", first).isTrue();
        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(again.header(REPLAYED)).as("%s of %s", REPLAYED, again).hasValue("true");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(effects()).as("effects").isEqualTo(before + 1);
    }

    @Test
    void otherRequestWithTheSameKeyIsRefused() {
        var key = newKey();
        var before = effects();
        sendSignedIn(creating().withHeader(KEY, key));

        var other = sendSignedIn(creating().withHeader(KEY, key));

        assertProblem(other, 422, "idempotency.key-reused");
        assertThat(effects()).as("effects").isEqualTo(before + 1);
    }

    @Test
    void parallelTwinsHaveOneEffect() throws InterruptedException {
        var request = creating().withHeader(KEY, newKey());
        var before = effects();

        var answers = sendAtOnce(request);

        var served = answers.stream().filter(HttpAnswer::isSuccess).toList();
        assertThat(served).as("twins that were served").isNotEmpty();
        assertThat(served)
                .extracting(HttpAnswer::body)
                .containsOnly(served.getFirst().body());
        assertThat(answers)
                .filteredOn(answer -> !answer.isSuccess())
                .allSatisfy(answer -> assertProblem(answer, 409, "idempotency.in-progress"));
        assertThat(effects()).as("effects").isEqualTo(before + 1);
    }

    @Test
    void keysOfTwoPeopleAreTwoKeys() {
        var request = creating().withHeader(KEY, newKey());
        sendSignedIn(request);

        var another = send(request.withToken(tokenOfAnother()));

        assertThat(another.header(REPLAYED)).as("%s of %s", REPLAYED, another).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> malformedKeyIsRefused() {
        return Stream.of("", "x".repeat(256), "with blank")
                .map(key -> DynamicTest.dynamicTest("\"" + key + "\"", () -> {
                    var before = effects();
                    assertFieldProblem(sendSignedIn(creating().withHeader(KEY, key)), KEY);
                    assertThat(effects()).as("effects").isEqualTo(before);
                }));
    }

    @Test
    void longestKeyIsAccepted() {
        var key = newKey();

        var answer = sendSignedIn(creating().withHeader(KEY, key + "x".repeat(255 - key.length())));

        assertThat(answer.isSuccess()).as("success of %s", answer).isTrue();
    }

    private List<HttpAnswer> sendAtOnce(HttpCall request) throws InterruptedException {
        Callable<HttpAnswer> twin = () -> sendSignedIn(request);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(TWINS, twin)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static String newKey() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
