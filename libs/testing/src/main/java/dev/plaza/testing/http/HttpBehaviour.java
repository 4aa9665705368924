package dev.plaza.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** What the suites of this package share: whom they ask, and what every refusal has to look like. */
public abstract class HttpBehaviour {

    /** Scheme, host and port of the service under test. */
    protected abstract URI server();

    /** A good access token of an ordinary person. */
    protected abstract String token();

    /** Sends a request as it stands. */
    protected final HttpAnswer send(HttpCall call) {
        return call.send(server());
    }

    /** Sends a request with {@link #token()}. */
    protected final HttpAnswer sendSignedIn(HttpCall call) {
        return send(call.withToken(token()));
    }

    /**
     * Demands a problem of RFC 9457 with this status and code, complete and silent about the service's inside.
     */
    protected static void assertProblem(HttpAnswer answer, int status, String code) {
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse(""))
                .as("media type of %s", answer)
                .startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("code").asText()).as("code of %s", answer).isEqualTo(code);
        assertThat(problem.path("status").asInt()).as("status in %s", answer).isEqualTo(status);
        assertThat(problem.path("type").asText()).as("type of %s", answer).isNotEmpty();
        assertThat(problem.path("title").asText()).as("title of %s", answer).isNotEmpty();
        assertThat(problem.path("instance").asText())
                .as("instance of %s", answer)
                .startsWith("/");
        assertThat(problem.path("requestId").asText())
                .as("request id of %s", answer)
                .isNotEmpty()
                .isEqualTo(answer.header("X-Request-Id").orElse("absent"));
        assertThat(answer.body())
                .as("what the inside looks like")
                .doesNotContain("Exception", "\tat ", "dev.plaza", "io.micronaut", "SELECT ", "INSERT ");
        assertSecurityHeaders(answer);
    }

    /** As {@link #assertProblem}, for a request that is refused because of one field. */
    protected static void assertFieldProblem(HttpAnswer answer, String field) {
        assertProblem(answer, 400, "request.invalid");
        assertThat(answer.faultyFields()).as("faulty fields of %s", answer).containsExactly(field);
        assertThat(answer.json().path("errors").path(0).path("code").asText()).isNotEmpty();
        assertThat(answer.json().path("errors").path(0).path("message").asText())
                .isNotEmpty();
    }

    private static void assertSecurityHeaders(HttpAnswer answer) {
        assertThat(answer.header("X-Content-Type-Options"))
                .as("X-Content-Type-Options of %s", answer)
                .hasValue("nosniff");
        assertThat(answer.header("Cache-Control"))
                .as("Cache-Control of %s", answer)
                .hasValue("no-store");
        assertThat(answer.header("Referrer-Policy"))
                .as("Referrer-Policy of %s", answer)
                .isPresent();
        assertThat(answer.header("Content-Security-Policy"))
                .as("Content-Security-Policy of %s", answer)
                .isPresent();
    }
}
