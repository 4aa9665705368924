package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients say where they come from, and nobody believes them. */
@MicronautTest
class ForgedAddressTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For | 6.6.6.6",
                "x-forwarded-for | 6.6.6.6, 127.0.0.1",
                "X-FORWARDED-FOR | ::ffff:6.6.6.6",
                "X-Forwarded-For | 2001:DB8:0:0:0:0:0:1",
                "X-Forwarded-For | [2001:db8::1]:4711",
                "X-Forwarded-For | 2001:db8::1%eth0",
                "X-Forwarded-For | unknown",
                "Forwarded | for=6.6.6.6;proto=https",
                "Forwarded | for=\"[2001:db8::1]\"",
                "X-Real-IP | 6.6.6.6",
                "X-Real-IP | 2001:db8::1",
                "X-Client-IP | 6.6.6.6",
                "True-Client-IP | 6.6.6.6",
                "CF-Connecting-IP | 6.6.6.6",
                "X-Forwarded | for=6.6.6.6"
            })
    void nobodyIsWhoTheyClaimToBe(String header, String value) {
        var answer = send(request("/api/v1/auth/x").header(header, value).build());

        assertSeenAsTheyAre(answer.body());
    }

    @Test
    void notEvenInSeveralLines() {
        var answer = send(request("/api/v1/auth/x")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-For", "2001:db8::1, 127.0.0.1")
                .header("x-forwarded-for", "")
                .header("Forwarded", "for=6.6.6.6")
                .header("Forwarded", "for=\"[2001:db8::1]\"")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Real-IP", "6.6.6.7")
                .build());

        assertSeenAsTheyAre(answer.body());
    }

    private static void assertSeenAsTheyAre(String seen) {
        assertThat(seen.lines().filter(line -> line.startsWith("x-forwarded-for:")))
                .containsExactly("x-forwarded-for: 127.0.0.1");
        assertThat(seen.lines())
                .noneMatch(line -> line.contains("6.6.6") || line.contains("2001") || line.contains("unknown"))
                .noneMatch(line -> line.startsWith("forwarded") || line.startsWith("x-real-ip"));
    }
}
