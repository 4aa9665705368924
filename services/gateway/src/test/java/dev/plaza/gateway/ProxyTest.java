package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class ProxyTest extends GatewayTest {

    @Test
    void passesPathAndQueryUntouched() {
        assertThat(get("/api/v1/auth/me?name=a%20b&tag=%2F").body())
                .startsWith("GET /api/v1/auth/me?name=a%20b&tag=%2F\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void passesBodies(String method) {
        var answer = send(method, "/api/v1/auth/x", BodyPublishers.ofString("{\"a\":1}"));

        assertThat(answer.body()).startsWith(method + " /api/v1/auth/x\n").endsWith("\n\n{\"a\":1}");
    }

    @Test
    void passesOptionsThatAreNoPreflight() {
        assertThat(send("OPTIONS", "/api/v1/auth/x").body()).startsWith("OPTIONS /api/v1/auth/x\n");
    }

    @Test
    void answersHeadWithoutBody() {
        var answer = send("HEAD", "/api/v1/auth/x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void passesAnswersWithoutBody() {
        assertThat(get("/api/v1/auth/no-content").statusCode()).isEqualTo(204);
        var unchanged = get("/api/v1/auth/unchanged");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("ETag")).hasValue("\"7\"");
    }

    /** A client that goes by the framing alone would wait for a chunk that never comes. */
    @ParameterizedTest
    @ValueSource(strings = {"no-content", "unchanged"})
    void announcesNoBodyWhereThereIsNone(String answer) {
        var headers = get("/api/v1/auth/" + answer).headers();

        assertThat(headers.firstValue("Transfer-Encoding")).isEmpty();
        assertThat(headers.firstValue("Content-Length")).isEmpty();
    }

    @Test
    void passesStatusHeadersAndBodyOfAnAnswer() {
        var answer = get("/api/v1/auth/headers");

        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo("teapot");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Link")).hasValue("</api/v1/x>; rel=\"next\"");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=60");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactlyInAnyOrder("a=b", "c=d");
    }

    @Test
    void keepsTheHeadersOfTheInnerConnectionToItself() {
        var headers = get("/api/v1/auth/headers").headers();

        assertThat(headers.firstValue("Keep-Alive")).isEmpty();
        assertThat(headers.firstValue("Proxy-Authenticate")).isEmpty();
        assertThat(headers.firstValue("X-Internal-Hop")).isEmpty();
    }

    @Test
    void stripsForgedIdentityAndForwarding() {
        var answer = send(request("/api/v1/auth/x")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-User-Id", "forged")
                .header("X-Plaza-Person", "forged")
                .header("X-Plaza-Exchange", "1")
                .header("X-Original-URL", "/admin")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("Authorization", "Bearer mine")
                .build());

        assertThat(answer.body().lines())
                .contains("x-forwarded-for: 127.0.0.1", "x-forwarded-proto: http", "authorization: Bearer mine")
                .contains("x-forwarded-host: localhost:" + gateway.getPort())
                .noneMatch(line -> line.contains("6.6.6.6") || line.contains("evil") || line.contains("forged"))
                .noneMatch(
                        line -> line.contains("override") || line.contains("exchange") || line.contains("x-original"));
    }

    @Test
    void passesTheCookieOfABrowserAndTheHeaderThatBelongsToIt() {
        var answer = send(request("/api/v1/auth/refresh")
                .header("Origin", "https://app.example")
                .header("Cookie", "__Host-plaza-refresh=secret")
                .header("Plaza-Csrf", "1")
                .build());

        assertThat(answer.body().lines()).contains("cookie: __Host-plaza-refresh=secret", "plaza-csrf: 1");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .hasValue("true");
    }

    @Test
    void carriesRequestIdAndTrace() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        var answer = send(request("/api/v1/auth/x")
                .header("X-Request-Id", "mine-1")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .build());

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("mine-1");
        assertThat(answer.body().lines().filter(line -> line.startsWith("x-request-id")))
                .containsExactly("x-request-id: mine-1");
        assertThat(answer.body().lines().filter(line -> line.startsWith("traceparent")))
                .singleElement()
                .asString()
                .startsWith("traceparent: 00-" + trace)
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void answersAtOnceForAServiceThatIsDown() {
        Instant before = Instant.now();
        var answer = get("/api/v1/users/me");

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"service.unavailable\"", "user-service cannot be reached", "\"requestId\":\"");
    }

    @Test
    void breaksOffAnAnswerThatTheServiceBreaksOff() {
        assertThatThrownBy(() -> get("/api/v1/auth/broken")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void compressesTextForClientsThatTakeIt() {
        var answer = send(request("/api/v1/auth/" + "x".repeat(2000))
                .header("Accept-Encoding", "gzip")
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void givesUpOnAServiceThatIsSlow() {
        Instant before = Instant.now();
        var answer = get("/api/v1/posts/slow");

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"code\":\"gateway.timeout\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nope",
                "/api",
                "/api/v1",
                "/api/v1/nope",
                "/api/v2/auth/me",
                "/prometheus",
                "/api/v1/feed/x"
            })
    void answersUnknownPathsWithAProblem(String path) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"resource.not-found\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void tellsTheHealthOfTheWholeButIsReadyWithoutTheServices() {
        var whole = get("/health");

        assertThat(whole.statusCode()).isEqualTo(503);
        assertThat(whole.body())
                .contains("\"auth-service\":\"UP\"", "\"post-service\":\"UP\"", "\"user-service\":\"DOWN\"")
                .doesNotContain("message-service");
        assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void answersPreflightsOfKnownOrigins() {
        var answer = send(request("/api/v1/posts")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .build());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
                .get()
                .asString()
                .contains("PATCH");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("authorization,idempotency-key");
    }

    @Test
    void showsAnswersToPagesOfKnownOriginsOnly() {
        var known = send(request("/api/v1/auth/x")
                .header("Origin", "https://app.example")
                .build());
        var unknown = send(request("/api/v1/auth/x")
                .header("Origin", "https://evil.example")
                .build());

        assertThat(known.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example");
        assertThat(known.headers().firstValue("Access-Control-Expose-Headers"))
                .get()
                .asString()
                .contains(
                        "ETag",
                        "Link",
                        "Location",
                        "RateLimit-Remaining",
                        "Retry-After",
                        "Idempotency-Replayed",
                        "X-Request-Id");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(unknown.headers().allValues("Vary")).contains("Origin");
    }
}
