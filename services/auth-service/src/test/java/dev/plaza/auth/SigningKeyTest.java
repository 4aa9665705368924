package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyTest {

    private static final String OTHER_SECRET = "//////////////////////////////////////////8=";

    private final TestDatabase database = TestServers.database("keys");

    @Test
    void isPublishedWithoutItsPrivateParts() {
        Answer answer = TestAuthService.shared().client().keys();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
        assertThat(answer.body().path("keys")).hasSize(1);
        JsonNode key = answer.body().path("keys").get(0);
        assertThat(key.properties().stream().map(property -> property.getKey()))
                .containsExactlyInAnyOrder("kty", "use", "alg", "kid", "n", "e");
    }

    @Test
    void isStoredEncrypted() {
        TestDatabase shared = TestAuthService.shared().database();

        assertThat(shared.query("select private_jwe from signing_keys"))
                .singleElement()
                .asString()
                .matches("[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
        assertThat(shared.query("select public_jwk from signing_keys"))
                .singleElement()
                .asString()
                .doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void isToldToTheOtherServices() throws Exception {
        TestDatabase shared = TestAuthService.shared().database();

        List<String> payloads =
                shared.query("select e.payload from outbox_events e join signing_keys k on k.id = e.aggregate_id"
                        + " where e.type = 'signing-key.published.v1' and e.aggregate_version = 1");

        assertThat(payloads).hasSize(1);
        JsonNode payload = new ObjectMapper().readTree(payloads.getFirst());
        JsonNode published =
                TestAuthService.shared().client().keys().body().path("keys").get(0);
        assertThat(payload.path("keyId")).isEqualTo(published.path("kid"));
        assertThat(new ObjectMapper().readTree(payload.path("publicJwk").asText()))
                .isEqualTo(published);
    }

    @Test
    void outlivesARestart() {
        Answer before;
        try (TestAuthService first = TestAuthService.start(database, Map.of())) {
            before = first.client().registered();
        }

        try (TestAuthService second = TestAuthService.start(database, Map.of())) {
            assertThat(second.client().me(before.text("accessToken")).status()).isEqualTo(200);
            assertThat(second.client().refresh(before.text("refreshToken")).status())
                    .isEqualTo(200);
            assertThat(second.client().keys().body().path("keys")).hasSize(1);
        }
    }

    @Test
    void isMadeOnceByInstancesThatStartTogether() throws Exception {
        List<TestAuthService> instances = Parallel.run(3, () -> TestAuthService.start(database, Map.of()));

        try {
            assertThat(database.count("select count(*) from signing_keys")).isEqualTo(1);
            assertThat(database.count("select count(*) from outbox_events where type = 'signing-key.published.v1'"))
                    .isEqualTo(1);
            Answer registered = instances.getFirst().client().registered();
            assertThat(instances
                            .getLast()
                            .client()
                            .me(registered.text("accessToken"))
                            .status())
                    .isEqualTo(200);
        } finally {
            instances.forEach(TestAuthService::close);
        }
    }

    @Test
    void doesNotOpenWithAnotherSecret() {
        TestAuthService.start(database, Map.of()).close();

        assertThatThrownBy(() -> TestAuthService.start(database, Map.of("plaza.auth.key-secret", OTHER_SECRET)))
                .hasMessageContaining("PLAZA_AUTH_KEY_SECRET does not open the signing key");
    }

    @ParameterizedTest
    @CsvSource({"'',is not set", "nonsense!,is not base64", "c2hvcnQ=,holds 5 bytes"})
    void needsASecretThatIsOne(String secret, String fault) {
        assertThatThrownBy(() -> TestAuthService.start(database, Map.of("plaza.auth.key-secret", secret)))
                .hasStackTraceContaining("PLAZA_AUTH_KEY_SECRET " + fault);
    }
}
