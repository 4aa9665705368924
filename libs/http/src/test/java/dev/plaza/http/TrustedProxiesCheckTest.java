package dev.plaza.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.requests.TrustedProxiesCheck;
import io.micronaut.core.value.MapPropertyResolver;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/8", "127.0.0.0/8, ::1/128"})
    void takesNetworks(String networks) {
        assertThat(faults(networks)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/99", "gateway/8", "10.0.0.0/8,nonsense"})
    void refusesWhatIsNone(String networks) {
        assertThat(faults(networks)).singleElement().asString().contains("is no network such as 10.0.0.0/8");
    }

    @Test
    void countsANetworkOfIpv6AsOne() {
        assertThat(ClientAddress.network(InetAddress.ofLiteral("2001:db8:1:2:3:4:5:6")))
                .isEqualTo("2001:db8:1:2:0:0:0:0/64");
        assertThat(ClientAddress.network(InetAddress.ofLiteral("192.0.2.7"))).isEqualTo("192.0.2.7/32");
    }

    private static List<String> faults(String networks) {
        Settings settings = new Settings(new MapPropertyResolver(Map.of("plaza.http.trusted-proxies", networks)));
        new TrustedProxiesCheck().check(settings);
        return settings.faults();
    }
}
