package dev.plaza.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How a service refuses: every refusal is a problem with the right status and code, names the field where one is at fault,
 * and tells nothing of the service's inside.
 *
 * {@snippet :
 * class ErrorsTest extends ErrorBehaviour {
 *     protected URI server() { return embeddedServer.getURI(); }
 *     protected String token() { return TestTokens.of(ANA); }
 *     protected String protectedPath() { return "/api/v1/users/me"; }
 *     protected JsonRoute jsonRoute() {
 *         return JsonRoute.of("POST", "/api/v1/friends/requests", Map.of("userId", Ids.next().toString()));
 *     }
 * }
 * }
 */
public abstract class ErrorBehaviour extends HttpBehaviour {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String MALFORMED = "request.malformed";

    /** A path that answers GET, and to signed-in people only. */
    protected abstract String protectedPath();

    /** A route that takes JSON; it is called with {@link #token()}. */
    protected abstract JsonRoute jsonRoute();

    /** A method that the path of {@link #jsonRoute()} does not have. */
    protected String wrongMethod() {
        return "PUT";
    }

    @Test
    void unknownPathIsNotFound() {
        assertProblem(sendSignedIn(HttpCall.get("/api/v1/no-such-thing")), 404, "resource.not-found");
    }

    @Test
    void wrongMethodIsNotAllowed() {
        var answer = sendSignedIn(HttpCall.of(wrongMethod(), jsonRoute().path())
                .withJson(jsonRoute().body()));

        assertProblem(answer, 405, "request.method-not-allowed");
        assertThat(answer.header("Allow").orElse("")).contains(jsonRoute().method());
    }

    @Test
    void wrongMediaTypeIsUnsupported() {
        assertProblem(
                sendSignedIn(jsonRoute().call().withBody("text/plain", "{}")), 415, "request.unsupported-media-type");
        assertProblem(
                sendSignedIn(jsonRoute().call().withBody("application/xml", "<x/>")),
                415,
                "request.unsupported-media-type");
    }

    @TestFactory
    Stream<DynamicTest> malformedJsonIsRefused() {
        var twice = "{\"x\": 1, \"x\": 2}";
        return Stream.of("{", "{\"x\": }", "{'x': 1}", "{} {}", "not json", "[1, 2", twice)
                .map(text -> DynamicTest.dynamicTest(
                        text,
                        () -> assertProblem(
                                sendSignedIn(jsonRoute().call().withBody("application/json", text)), 400, MALFORMED)));
    }

    @TestFactory
    Stream<DynamicTest> bodyThatIsNoObjectIsRefused() {
        return Stream.of("[]", "\"text\"", "5", "true", "null", "")
                .map(text -> DynamicTest.dynamicTest('"' + text + '"', () -> {
                    var answer = sendSignedIn(jsonRoute().call().withBody("application/json", text));
                    assertProblem(answer, 400, answer.code());
                    assertThat(answer.code()).isIn(MALFORMED, "request.invalid");
                }));
    }

    @Test
    void unknownFieldIsRefusedByName() {
        assertFieldProblem(sendSignedIn(jsonRoute().withUnknownField("noSuchField")), "noSuchField");
    }

    @TestFactory
    Stream<DynamicTest> wrongTypesAreRefusedByName() {
        return jsonRoute()
                .withWrongTypes()
                .map(bent -> DynamicTest.dynamicTest(
                        bent.field() + " = " + bent.value(),
                        () -> assertFieldProblem(sendSignedIn(bent.call()), bent.field())));
    }

    @TestFactory
    Stream<DynamicTest> missingFieldsAreRefusedByName() {
        return jsonRoute()
                .withMissingFields()
                .map(bent -> DynamicTest.dynamicTest(
                        bent.field(), () -> assertFieldProblem(sendSignedIn(bent.call()), bent.field())));
    }

    @Test
    void bodyOverOneMebibyteIsTooLarge() {
        var text = "{\"x\": \"" + "x".repeat(MEBIBYTE) + "\"}";
        var request = """
                %s %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """.formatted(
                        jsonRoute().method(), jsonRoute().path(), server().getAuthority(), token(), text.length());

        var answer = RawHttp.exchange(server(), request + text);

        assertThat(RawHttp.statusOf(answer)).as(answer).isEqualTo(413);
        assertThat(answer).contains("application/problem+json", "\"request.too-large\"", "\"requestId\"");
    }

    @Test
    void missingTokenIsUnauthenticated() {
        var answer = send(HttpCall.get(protectedPath()));

        assertProblem(answer, 401, "auth.unauthenticated");
        assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @TestFactory
    Stream<DynamicTest> garbageInsteadOfATokenIsUnauthenticated() {
        return Stream.of("Bearer", "Bearer x", "Bearer a.b.c", "Bearer " + "x".repeat(5000), "Basic YTpi", "x")
                .map(header -> DynamicTest.dynamicTest(
                        header.length() > 20 ? "5000 characters" : header,
                        () -> assertProblem(
                                send(HttpCall.get(protectedPath()).withHeader("Authorization", header)),
                                401,
                                "auth.unauthenticated")));
    }

    @Test
    void requestIdOfTheClientIsKeptIfItIsSane() {
        var unknown = HttpCall.get("/api/v1/no-such-thing");

        var sane = sendSignedIn(unknown.withHeader("X-Request-Id", "from-the-client-1"));
        var insane = sendSignedIn(unknown.withHeader("X-Request-Id", "<script>alert(1)</script>"));

        assertThat(sane.json().path("requestId").asText()).isEqualTo("from-the-client-1");
        assertProblem(insane, 404, "resource.not-found");
        assertThat(insane.body()).doesNotContain("<script>");
    }
}
