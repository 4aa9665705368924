package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is put on record: who, what, whom, from where. */
class AuditTest {

    private static final String ADDRESS = "203.0.113.9";

    private final TestAuthService service = TestAuthService.shared();
    private final TestDatabase database = service.database();
    private final AuthClient auth = service.client();
    private final Answer registered = auth.registerFrom(ADDRESS);
    private final String userId = registered.body().path("user").path("id").asText();
    private final String sessionId = Tokens.claim(registered, "sid");

    @Test
    void recordsARegistrationAndTheSessionItStarts() {
        assertThat(trail())
                .containsExactly(
                        "account.opened by %1$s as system:registration on account %1$s from %2$s"
                                .formatted(userId, ADDRESS),
                        "session.started by %s as system:registration on session %s from %s"
                                .formatted(userId, sessionId, ADDRESS));
    }

    @Test
    void recordsASignIn() {
        String name = registered.body().path("user").path("username").asText();

        Answer signedIn = auth.logIn(name, AuthClient.PASSWORD);

        assertThat(trail())
                .last()
                .isEqualTo("session.started by %s as system:login on session %s from 127.0.0.1"
                        .formatted(userId, Tokens.claim(signedIn, "sid")));
    }

    @Test
    void recordsASignOutOnce() {
        auth.logOut(registered.text("accessToken"));
        auth.logOut(registered.text("accessToken"));

        assertThat(trail())
                .hasSize(3)
                .last()
                .isEqualTo("session.ended by %1$s as %1$s on session %2$s from 127.0.0.1".formatted(userId, sessionId));
    }

    @Test
    void recordsTheSessionThatAReplayEndedWithoutAccusingItsOwner() {
        String stolen = registered.text("refreshToken");
        auth.refresh(stolen);
        service.clock().advance(Duration.ofMinutes(1));

        auth.refresh(stolen);

        assertThat(trail())
                .hasSize(3)
                .last()
                .isEqualTo("session.ended-after-replay by nobody as system:refresh on session %s from 127.0.0.1"
                        .formatted(sessionId));
    }

    @Test
    void recordsTheSigningKey() {
        assertThat(database.query("""
                        select 'by ' || identity || ', ' || coalesce(person_id::text, 'nobody''s')
                          from audit_events
                          join signing_keys k on k.id::text = subject_id
                         where action = 'signing-key.published' and subject_type = 'signing-key'
                        """)).containsExactly("by system:signing-keys, nobody's");
    }

    @Test
    void recordsNothingOfARegistrationThatIsRefused() {
        long before = database.count("select count(*) from audit_events where action = 'account.opened'");

        Answer refused = auth.register(AuthClient.aPerson()
                .put("username", registered.body().path("user").path("username").asText()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(database.count("select count(*) from audit_events where action = 'account.opened'"))
                .isEqualTo(before);
    }

    private List<@Nullable String> trail() {
        return database.query("""
                select action || ' by ' || coalesce(actor_id::text, 'nobody') || ' as ' || identity
                       || ' on ' || subject_type || ' ' || subject_id || ' from ' || host(address)
                  from audit_events
                 where person_id = '%s'
                 order by occurred_at, id
                """.formatted(userId));
    }
}
