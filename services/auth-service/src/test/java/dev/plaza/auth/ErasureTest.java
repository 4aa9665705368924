package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.auth.application.erasure.CompleteErasure;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.testing.TestDatabase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody wants to be forgotten. */
class ErasureTest {

    private static final String RIGHT = "{'password': 'correct horse'}";

    private final TestAuthService service = TestAuthService.shared();
    private final TestDatabase database = service.database();
    private final AuthClient auth = service.client();
    private final ObjectNode person = AuthClient.aPerson();
    private final Answer registered = auth.register(person);
    private final String userId = registered.body().path("user").path("id").asText();
    private final String username = person.path("username").asText();
    private final String token = registered.text("accessToken");

    @Test
    void locksTheAccountAtOnce() {
        Answer erased = auth.call("DELETE", "/me", token, RIGHT);

        assertThat(erased.status()).isEqualTo(202);
        assertThat(auth.me(token).status()).isEqualTo(401);
        assertThat(auth.refresh(registered.text("refreshToken")).status()).isEqualTo(401);
        assertThat(auth.logIn(username, AuthClient.PASSWORD).text("code")).isEqualTo("auth.invalid-credentials");
    }

    @Test
    void asksForThePassword() {
        Answer refused = auth.call("DELETE", "/me", token, "{'password': 'another horse'}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("auth.password-wrong");
        assertThat(refused.errorOf("password")).isEqualTo("wrong");
        assertThat(auth.me(token).status()).isEqualTo(200);
    }

    @Test
    void keepsNoNameAndNoAddress() {
        // what is told of a registration waits in the outbox for a broker that this test does without
        database.execute("delete from outbox_events where aggregate_id = '" + userId + "'");

        auth.call("DELETE", "/me", token, RIGHT);

        assertThat(database.tablesHolding(person.path("email").asText())).isEmpty();
        assertThat(database.count("select count(*) from mail_jobs where user_id = '" + userId + "'"))
                .isZero();
        assertThat(database.query("select username from users where username = '" + username + "'"))
                .isEmpty();
        assertThat(database.count(
                        "select count(*) from outbox_events where type = 'user.erased.v1' and aggregate_id = '" + userId
                                + "'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from audit_events where action = 'account.erased' and person_id = '"
                        + userId + "'"))
                .isEqualTo(1);
    }

    @Test
    void completesTheReceiptWhenEveryServiceHasAnswered() {
        UUID erasure = UUID.fromString(auth.call("DELETE", "/me", token, RIGHT).text("id"));

        assertThat(receipt(erasure)).isEqualTo("{post-service,user-service} open");

        answered(erasure, "some-service");
        assertThat(receipt(erasure)).isEqualTo("{post-service,user-service} open");

        answered(erasure, "post-service");
        assertThat(receipt(erasure)).isEqualTo("{user-service} open");

        answered(erasure, "user-service");
        assertThat(receipt(erasure)).isEqualTo("{} 2026-11-26 10:00:00");

        answered(erasure, "user-service");
        assertThat(receipt(erasure)).isEqualTo("{} 2026-11-26 10:00:00");
        assertThat(database.query("select r::text from erasure_receipts r where id = '" + erasure + "'")
                        .getFirst())
                .doesNotContain(userId);
    }

    @Test
    void givesTheNameToNobodyElseAndTheAddressToWhoeverHasIt() {
        auth.call("DELETE", "/me", token, RIGHT);

        Answer impostor = auth.register(AuthClient.aPerson().put("username", username.toUpperCase(Locale.ROOT)));
        assertThat(impostor.text("code")).isEqualTo("auth.username-taken");

        Answer again = auth.register(
                AuthClient.aPerson().put("email", person.path("email").asText()));
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void erasesNobodyWhoIsGoneAlready() {
        auth.call("DELETE", "/me", token, RIGHT);

        assertThat(auth.call("DELETE", "/me", token, RIGHT).status()).isEqualTo(401);
    }

    private void answered(UUID erasure, String name) {
        service.bean(Transactions.class)
                .write(
                        Identity.system("consumer"),
                        () -> service.bean(CompleteErasure.class)
                                .answered(erasure, name, Instant.parse("2026-11-26T10:00:00Z")));
    }

    private String receipt(UUID erasure) {
        return String.valueOf(database.query("""
                        select waiting_for::text || ' '
                               || coalesce((completed_at at time zone 'UTC')::text, 'open')
                          from erasure_receipts where id = '%s'
                        """.formatted(erasure)).getFirst());
    }
}
