package dev.plaza.auth;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.auth.application.key.RotateSigningKeys;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How one signing key follows another. */
class KeyRotationTest {

    private static final Map<String, Object> SETTINGS =
            Map.of("plaza.auth.keys.interval", "100ms", "plaza.auth.keys.rotate-after", "90d");

    private final TestDatabase database = TestServers.database("rotation");
    private final TestAuthService service = TestAuthService.start(database, SETTINGS);
    private final AuthClient auth = service.client();
    private final Answer registered = auth.registered();
    private final String first = kid(registered);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void signsNobodyOut() {
        String next = service.bean(RotateSigningKeys.class).rotate().kid();

        eventually(() -> assertThat(published()).containsExactly(next, first));
        Answer within = auth.refresh(registered.text("refreshToken"));
        assertThat(kid(within)).as("within the lead time").isEqualTo(first);
        service.clock().advance(Duration.ofMinutes(10));
        // what is published is read from the table at once, what signs by the next round
        eventually(
                () -> assertThat(kid(auth.logIn(name(), AuthClient.PASSWORD))).isEqualTo(next));
        assertThat(kid(auth.refresh(within.text("refreshToken")))).isEqualTo(next);
        assertThat(auth.me(within.text("accessToken")).status()).isEqualTo(200);
    }

    @Test
    void retiresAKeyWhenItsLastTokenHasExpired() {
        String next = service.bean(RotateSigningKeys.class).rotate().kid();
        service.clock().advance(Duration.ofMinutes(10).plus(Duration.ofMinutes(15)));
        eventually(() -> assertThat(published()).containsExactly(next, first));

        service.clock().advance(Duration.ofMinutes(2));

        eventually(() -> assertThat(published()).containsExactly(next));
        assertThat(database.query("select payload ->> 'keyId' from outbox_events where type = 'signing-key.retired.v1'"
                        + " and aggregate_version = 2"))
                .containsExactly(first);
        assertThat(database.query(
                        "select action from audit_events where subject_id = '" + first + "'" + " order by occurred_at"))
                .containsExactly("signing-key.published", "signing-key.retired");
    }

    @Test
    void changesKeysByAgeOnceHoweverManyInstancesThereAre() {
        try (TestAuthService second = TestAuthService.start(database, SETTINGS)) {
            second.clock().advance(Duration.ofDays(90));
            service.clock().advance(Duration.ofDays(90));

            eventually(() -> assertThat(published()).hasSize(2));
            service.clock().advance(Duration.ofMinutes(10));

            eventually(() ->
                    assertThat(kid(auth.logIn(name(), AuthClient.PASSWORD))).isNotEqualTo(first));
            assertThat(database.count("select count(*) from signing_keys")).isEqualTo(2);
        }
    }

    @Test
    void acceptsNothingOfACompromisedKey() {
        String next = service.bean(RotateSigningKeys.class).replaceAll().kid();

        eventually(() ->
                assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(401));
        Answer refreshed = auth.refresh(registered.text("refreshToken"));
        assertThat(kid(refreshed)).isEqualTo(next);
        assertThat(auth.me(refreshed.text("accessToken")).status()).isEqualTo(200);
        assertThat(published()).containsExactly(next);
    }

    private List<String> published() {
        return auth.keys().body().path("keys").findValuesAsText("kid");
    }

    private String name() {
        return registered.body().path("user").path("username").asText();
    }

    private static String kid(Answer answer) {
        return Tokens.of(answer).getHeader().getKeyID();
    }
}
