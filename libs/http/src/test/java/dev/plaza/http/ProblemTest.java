package dev.plaza.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class ProblemTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "GET,    /nope,             404, resource.not-found",
        "POST,   /example/text,     405, request.method-not-allowed",
        "GET,    /example/problem,  422, idempotency.key-reused",
        "GET,    /example/domain,   409, example.sold-out",
        "GET,    /example/status,   418, http.418",
        "GET,    /example/bug,      500, internal.error",
        "GET,    /example/pool,     503, service.unavailable",
        "GET,    /example/shutdown, 503, service.unavailable",
        "GET,    /example/constraint, 500, internal.error",
        "GET,    /example/search,   400, request.invalid",
        "GET,    /example/orders/nope, 400, request.invalid",
        "GET,    /example/header,   400, request.invalid"
    })
    void answersEveryFaultWithAProblem(String method, String path, int status, String code) {
        assertProblem(send(method, path, null), status, code);
    }

    @Test
    void tellsEverythingThatAProblemHas() {
        HttpResponse<String> response = get("/example/problem?token=secret", "X-Request-Id", "r-1");

        assertThat(response.body())
                .isEqualTo("{\"type\":\"urn:plaza:problem:idempotency.key-reused\","
                        + "\"title\":\"The idempotency key belongs to another request\",\"status\":422,"
                        + "\"detail\":\"Seen before.\",\"instance\":\"/example/problem\","
                        + "\"code\":\"idempotency.key-reused\",\"requestId\":\"r-1\","
                        + "\"errors\":[{\"field\":\"key\",\"code\":\"taken\",\"message\":\"It is taken.\"}]}");
    }

    @Test
    void carriesExtensionsOfADomainsProblem() {
        assertThat(json(get("/example/domain")).get("ticket").asInt()).isEqualTo(7);
    }

    @Test
    void tellsNothingOfWhatIsOurFault() {
        assertThat(get("/example/bug").body()).doesNotContain("secret", "Exception", "ana@example.org");
        assertThat(get("/example/status").body()).doesNotContain("secret");
        assertThat(get("/example/constraint").body()).doesNotContain("duplicate");
    }

    @Test
    void saysWhenToTryAgainWhileTheDatabaseIsAway() {
        assertThat(get("/example/pool").headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void saysWhichMethodsAreOffered() {
        assertThat(send("DELETE", "/example/text", null).headers().firstValue("Allow"))
                .get()
                .asString()
                .contains("GET");
    }

    @Test
    void refusesMediaTypesItDoesNotRead() {
        assertProblem(
                send("POST", "/example/orders", "<a/>", "Content-Type", "application/xml"),
                415,
                "request.unsupported-media-type");
    }

    @Test
    void refusesMediaTypesItDoesNotWrite() {
        assertProblem(get("/example/text", "Accept", "image/png"), 406, "request.not-acceptable");
    }

    @Test
    void answersABrowserWithAProblemToo() {
        assertProblem(get("/nope", "Accept", "text/html"), 404, "resource.not-found");
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        assertProblem(
                post("/example/orders", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "request.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /example/search?q=% HTTP/1.1", "GET /a|b HTTP/1.1", "NONSENSE"})
    void refusesRequestsThatAreNotHttp(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).contains(" 400 ", "application/problem+json", "\"code\":\"request.malformed\"");
        }
    }

    @Test
    void answersHeadWithoutBody() {
        HttpResponse<String> response = send("HEAD", "/nope", null);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertThat(fieldAndCode(get("/example/search"))).isEqualTo("q required");
        assertThat(fieldAndCode(get("/example/search?q=x&limit=101"))).isEqualTo("limit range");
        assertThat(fieldAndCode(get("/example/search?q=x&limit=many"))).isEqualTo("limit type");
        assertThat(fieldAndCode(get("/example/orders/nope"))).isEqualTo("id type");
        assertThat(fieldAndCode(get("/example/header"))).isEqualTo("X-Wanted required");
    }

    private static String fieldAndCode(HttpResponse<String> response) {
        JsonNode error = json(response).get("errors").get(0);
        return error.get("field").asText() + " " + error.get("code").asText();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).isEqualTo("urn:plaza:problem:" + code);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("instance").asText()).startsWith("/");
        assertThat(response.headers().firstValue("X-Request-Id"))
                .hasValue(problem.get("requestId").asText());
    }
}
