package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestServers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is no proxy of ours gets nowhere by saying that others have sent them. */
class UntrustedPeerTest {

    @Test
    void evadesNoLimitByForgedAddresses() {
        try (TestAuthService service = TestAuthService.start(
                TestServers.database("forged"),
                Map.of(
                        "plaza.http.trusted-proxies", "10.0.0.0/8",
                        "plaza.limits.set", "production",
                        "plaza.limits.rules.password-forgot.per-address", "5"))) {
            AuthClient auth = service.client();
            String[] forged = {"1.2.3.4", "1.2.3.5, 10.0.0.1", "unknown", "2001:db8::1", "\"[2001:db8::2]:80\""};
            for (int i = 0; i < forged.length; i++) {
                assertThat(forget(auth, "e" + i + "@example.org", forged[i])).isEqualTo(202);
            }

            assertThat(forget(auth, "e9@example.org", "9.9.9.9")).isEqualTo(429);
            assertThat(service.database().query("select host(ip_address) from sessions"))
                    .isEmpty();
            auth.registerFrom("9.9.9.9");
            assertThat(service.database().query("select host(ip_address) from sessions"))
                    .containsExactly("127.0.0.1");
        }
    }

    private static int forget(AuthClient auth, String address, String forged) {
        return auth.call(
                        "POST", "/password/forgot", "", "{'email': '%s'}".formatted(address), "X-Forwarded-For", forged)
                .status();
    }
}
