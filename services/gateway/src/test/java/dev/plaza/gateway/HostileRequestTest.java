package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class HostileRequestTest extends GatewayTest {

    private static final String SMUGGLED = "0\r\n\r\nGET /api/v1/auth/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                "Content-Length: 3\r\nContent-Length: 4\r\n",
                "Content-Length: +3\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding : chunked\r\n",
                "X: a\rTransfer-Encoding: chunked\r\n",
                "X: a\n\tb\u0000\r\n"
            })
    void refusesFramingThatTwoReadersCouldReadInTwoWays(String headers) throws IOException {
        String answer = raw("POST /api/v1/auth/x HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + SMUGGLED);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"request.malformed\"");
        assertThat(answer).doesNotContain("smuggled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/../users/me",
                "/api/v1/auth/./me",
                "/api/v1/auth/%2e%2e/users/me",
                "/api/v1/auth%2f..%2fusers",
                "/api/v1/auth%5c..%5cusers",
                "/api/v1//auth/me",
                "/api/v1/auth/..;/users/me",
                "/api/v1/auth/me%00",
                "/api/v1/auth/%252e%252e/me",
                "/api/v1/auth/me%0d%0aX-Evil:1",
                "/api/v1/auth/.."
            })
    void refusesPathsThatAreNotCanonical(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"request.malformed\"");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws IOException {
        String answer = raw("GET /api/v1/auth/x HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"request.too-large\"");
    }

    @Test
    void refusesBodiesThatAreTooLargeBeforeReadingThem() throws IOException {
        String answer = raw("POST /api/v1/media/upload HTTP/1.1\r\nHost: a\r\nContent-Length: 200000000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"request.too-large\"");
    }

    @Test
    void dropsHeadersThatConnectionNames() throws IOException {
        String answer = raw(String.join(
                "\r\n",
                "GET /api/v1/auth/x HTTP/1.1",
                "Host: a",
                "X-Hop: 1",
                "Keep-Alive: 5",
                "TE: trailers",
                "Proxy-Authorization: Basic x",
                "Upgrade: h2c",
                "Connection: close, X-Hop, Upgrade",
                "",
                ""));

        assertThat(answer)
                .contains("GET /api/v1/auth/x")
                .doesNotContain("x-hop", "keep-alive: 5", "\nte: ", "proxy-authorization", "upgrade");
    }

    @Test
    void keepsTheBodyWhoseLengthConnectionNames() throws IOException {
        String answer = raw(String.join(
                "\r\n",
                "POST /api/v1/auth/x HTTP/1.1",
                "Host: a",
                "Content-Length: 4",
                "Connection: close, Content-Length",
                "",
                "abcd"));

        assertThat(answer).contains("content-length: 4").contains("\nabcd");
    }

    /** All that comes back until the gateway closes, or says nothing for five seconds. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            try {
                for (int next = socket.getInputStream().read();
                        next >= 0;
                        next = socket.getInputStream().read()) {
                    answer.append((char) next);
                }
            } catch (SocketTimeoutException enough) {
                return answer.toString();
            }
            return answer.toString();
        }
    }
}
