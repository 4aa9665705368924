package dev.plaza.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.service.ServiceTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limits of routes, as those who call them meet them. */
class RequestLimitsTest extends ServiceTest {

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = super.getProperties();
        properties.put("plaza.limits.rules.by-both.per-address", "4");
        properties.put("plaza.limits.rules.by-both.per-account", "2");
        properties.put("plaza.limits.rules.by-both.period", "1h");
        properties.put("plaza.limits.rules.by-address.per-address", "3");
        properties.put("plaza.limits.rules.by-address.period", "1h");
        return properties;
    }

    @Test
    void countWhoIsSignedInByAccountAndByAddress() {
        String ana = aToken();
        String bea = aToken();

        assertThat(header(get("/limited/by-both", ana, "192.0.2.1"), "RateLimit-Remaining"))
                .isEqualTo("1");
        get("/limited/by-both", ana, "192.0.2.2");
        var refused = get("/limited/by-both", ana, "192.0.2.3");

        problem(refused, 429, "request.rate-limited");
        assertThat(header(refused, "RateLimit-Limit")).isEqualTo("2");
        assertThat(header(refused, "RateLimit-Remaining")).isEqualTo("0");
        assertThat(get("/limited/by-both", bea, "192.0.2.3").statusCode()).isEqualTo(200);
    }

    @Test
    void countAnAccountThatIsOnlyNamedWhereTheRuleCountsAccounts() {
        for (String from : new String[] {"192.0.2.4", "192.0.2.5"}) {
            assertThat(get("/limited/named?account=cleo", aToken(), from).statusCode())
                    .isEqualTo(200);
        }

        assertThat(get("/limited/named?account=cleo", aToken(), "192.0.2.6").statusCode())
                .isEqualTo(429);
        assertThat(get("/limited/named?account=dora", aToken(), "192.0.2.6").statusCode())
                .isEqualTo(200);
    }

    @Test
    void countNoAccountsWhereTheRuleDoesNot() {
        String token = aToken();
        for (int i = 10; i < 20; i++) {
            var answer = get("/limited/by-address", token, "192.0.2." + i);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Remaining")).isEqualTo("2");
        }
    }

    @Test
    void publishWhatIsCountedAndNothingElse() {
        JsonNode items = json(send(request("/api/v1/limits"))).path("items");

        assertThat(items.findValuesAsText("name")).containsExactly("by-address", "by-both");
        assertThat(items.get(0).has("perAccount")).isFalse();
        assertThat(items.get(0).path("perAddress").asLong()).isEqualTo(3);
        assertThat(items.get(1).path("perAccount").asLong()).isEqualTo(2);
        assertThat(items.get(1).path("periodSeconds").asLong()).isEqualTo(3600);
    }

    @Test
    void tellNothingOfThemselvesInARefusalForAnotherReason() {
        var refused = get("/limited/refused", aToken(), "192.0.2.30");

        problem(refused, 429, "request.rate-limited");
        assertThat(header(refused, "Retry-After")).isEqualTo("7");
        assertThat(refused.headers().firstValue("RateLimit-Limit")).isEmpty();
        assertThat(refused.headers().firstValue("RateLimit-Remaining")).isEmpty();
        assertThat(refused.headers().firstValue("RateLimit-Reset")).isEmpty();
    }

    private HttpResponse<String> get(String path, String token, String from) {
        return send(request(path, token).header("X-Forwarded-For", from));
    }
}
