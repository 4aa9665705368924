package dev.plaza.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.http.ForgedTokens;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The gateway judges no token, and vouches for nobody: a forged one gets to the service as it is, to be refused there. */
@MicronautTest
class ForgedTokenTest extends GatewayTest {

    @TestFactory
    Stream<DynamicTest> reachesTheServiceUnalteredAndWithoutAnyIdentity() {
        return ForgedTokens.all().entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(forged.getKey(), () -> assertCrossesAsItIs(forged.getValue())));
    }

    @Test
    void isRefusedInTheWordsOfTheService() {
        var answer = send(request("/api/v1/auth/refused")
                .header("Authorization", "Bearer forged")
                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"code\":\"auth.unauthenticated\"}");
    }

    private void assertCrossesAsItIs(String token) {
        var answer = send(request("/api/v1/auth/x")
                .header("Authorization", "Bearer " + token)
                .header("X-User-Id", "somebody")
                .header("X-Remote-User", "somebody")
                .build());

        var headers =
                answer.body().lines().skip(1).filter(line -> !line.isEmpty()).toList();
        assertThat(headers.stream().filter(line -> line.startsWith("authorization:")))
                .containsExactly("authorization: Bearer " + token);
        assertThat(headers)
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .isSubsetOf(
                        "authorization",
                        "host",
                        "user-agent",
                        "content-length",
                        "connection",
                        "traceparent",
                        "x-forwarded-for",
                        "x-forwarded-proto",
                        "x-forwarded-host",
                        "x-request-id");
    }
}
