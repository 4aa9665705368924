package dev.plaza.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class EveryAnswerTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"/example/text", "/nope", "/example/bug", "/health"})
    void carriesTheHeadersThatProtectBrowsers(String path) {
        var headers = get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void keepsTheCachingThatAnAnswerChose() {
        assertThat(get("/example/cached").headers().allValues("Cache-Control")).containsExactly("private, max-age=60");
    }

    @Test
    void keepsTheRequestIdOfTheClient() {
        assertThat(get("/example/text", "X-Request-Id", "a.B_c-9").headers().allValues("X-Request-Id"))
                .containsExactly("a.B_c-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "a/b", "\u00e4"})
    void replacesARequestIdThatIsNotSane(String sent) {
        assertMade(get("/example/text", "X-Request-Id", sent));
    }

    @Test
    void makesARequestIdWhereThereIsNone() {
        assertMade(get("/example/text"));
        assertMade(get("/example/text", "X-Request-Id", "x".repeat(129)));
    }

    @Test
    void runsControllersOnThreadsThatMayBlock() {
        assertThat(get("/example/text").body()).startsWith("request-");
    }

    @Test
    void knowsRequestAndTraceWhileItAnswers() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String seen = get(
                        "/example/context",
                        "X-Request-Id",
                        "r-7",
                        "traceparent",
                        "00-" + trace + "-b7ad6b7169203331-01")
                .body();

        assertThat(seen).startsWith("r-7 " + trace + " ");
    }

    private static void assertMade(HttpResponse<String> response) {
        String id = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }
}
