package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A load balancer of ours stands in front of the gateway, and its word is taken; not that of those before it. */
@MicronautTest
class TrustedProxyTest extends GatewayTest {

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = super.getProperties();
        properties.put("plaza.http.trusted-proxies", "127.0.0.0/8,fd00::/8");
        return properties;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "6.6.6.6, 203.0.113.7 | 203.0.113.7",
                "6.6.6.6, 203.0.113.7, 127.0.0.2 | 203.0.113.7",
                "6.6.6.6, 203.0.113.7, fd00::2 | 203.0.113.7",
                "6.6.6.6, unknown | 127.0.0.1",
                "::ffff:203.0.113.7 | 203.0.113.7",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "2001:DB8:0:0::1 | 2001:db8:0:0:0:0:0:1",
                "2001:0db8:0000:0000:0000:0000:0000:0001 | 2001:db8:0:0:0:0:0:1",
                "2001:db8::1%eth0 | 2001:db8:0:0:0:0:0:1"
            })
    void itsWordIsTakenFromTheRight(String said, String seen) {
        var answer =
                send(request("/api/v1/auth/x").header("X-Forwarded-For", said).build());

        assertSeenAs(seen, answer.body());
    }

    @Test
    void severalLinesAreOneList() {
        var answer = send(request("/api/v1/auth/x")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-For", "203.0.113.7, 127.0.0.2")
                .build());

        assertSeenAs("203.0.113.7", answer.body());
    }

    @Test
    void otherHeadersAreNotItsWord() {
        var answer = send(request("/api/v1/auth/x")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .build());

        assertSeenAs("127.0.0.1", answer.body());
    }

    private static void assertSeenAs(String address, String seen) {
        assertThat(seen.lines().filter(line -> line.startsWith("x-forwarded-for:")))
                .containsExactly("x-forwarded-for: " + address);
        assertThat(seen).doesNotContain("6.6.6.6");
    }
}
