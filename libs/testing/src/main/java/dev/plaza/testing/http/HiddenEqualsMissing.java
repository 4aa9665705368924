package dev.plaza.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the caller may not see answers exactly as what does not exist: same status, same headers, same body. Ids, times and
 * the request's own id may differ, for the requests do.
 */
public abstract class HiddenEqualsMissing extends HttpBehaviour {

    private static final Set<String> EACH_ITS_OWN =
            Set.of("date", "content-length", "x-request-id", "traceparent", "ratelimit-remaining");
    private static final Map<String, String> DIFFERENT = Map.of(
            "\"requestId\"\\s*:\\s*\"[^\"]*\"", "\"requestId\":\"…\"",
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "<id>",
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "<time>");

    /**
     * Pairs of requests, at least one: for what exists and is hidden from the caller, and for what does not exist. Ids are
     * UUIDs in both; names must be of equal shape, or be told by {@link Twins#calling}.
     */
    protected abstract List<Twins> twins();

    @TestFactory
    Stream<DynamicTest> hiddenAnswersExactlyAsMissing() {
        assertThat(twins()).as("pairs of requests").isNotEmpty();
        return twins().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.what(), () -> {
                    var hidden = sendSignedIn(pair.hidden());
                    var missing = sendSignedIn(pair.missing());

                    assertThat(missing.status()).as("%s", missing).isEqualTo(pair.status());
                    assertThat(essence(hidden, pair.hiddenName())).isEqualTo(essence(missing, pair.missingName()));
                }));
    }

    private static String essence(HttpAnswer answer, String name) {
        var headers = new TreeMap<String, List<String>>();
        answer.headers().map().forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(EACH_ITS_OWN);
        var text = answer.status() + "\n" + headers + "\n" + answer.body();
        if (!name.isEmpty()) {
            text = text.replace(name, "<name>");
        }
        for (var difference : DIFFERENT.entrySet()) {
            text = text.replaceAll(difference.getKey(), difference.getValue());
        }
        return text;
    }

    /**
     * Two requests that must be answered alike.
     *
     * @param status      what both must answer
     * @param hiddenName  a name in the first request's path that its answer may repeat, empty if there is none
     * @param missingName the same for the second
     */
    public record Twins(
            String what, HttpCall hidden, HttpCall missing, int status, String hiddenName, String missingName) {

        /** Both answer 404. */
        public static Twins notFound(String what, HttpCall hidden, HttpCall missing) {
            return new Twins(what, hidden, missing, 404, "", "");
        }

        /** Both answer this status: lists, for instance, where hidden ones are merely not counted. */
        public Twins answering(int otherStatus) {
            return new Twins(what, hidden, missing, otherStatus, hiddenName, missingName);
        }

        /** The requests name what they ask for by these. */
        public Twins calling(String theHidden, String theMissing) {
            return new Twins(what, hidden, missing, status, theHidden, theMissing);
        }
    }
}
