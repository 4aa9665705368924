package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private final TestAuthService service = TestAuthService.shared();
    private final AuthClient auth = service.client();
    private final TestDatabase database = service.database();
    private final Answer registered = auth.registered();
    private final String userId = registered.body().path("user").path("id").asText();
    private final String first = registered.text("refreshToken");

    @Test
    void exchangesATokenForAnother() {
        Answer answer = auth.refresh(first);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("refreshToken")).isNotEqualTo(first).hasSize(43);
        assertThat(answer.body().path("user")).isEqualTo(registered.body().path("user"));
        assertThat(Tokens.claim(answer, "sid")).isEqualTo(Tokens.claim(registered, "sid"));
        assertThat(Tokens.claim(answer, "jti")).isNotEqualTo(Tokens.claim(registered, "jti"));
        assertThat(auth.me(answer.text("accessToken")).status()).isEqualTo(200);
    }

    @Test
    void goesOnFromOneTokenToTheNext() {
        String token = first;
        for (int i = 0; i < 5; i++) {
            service.clock().advance(Duration.ofMinutes(1));
            Answer answer = auth.refresh(token);
            assertThat(answer.status()).isEqualTo(200);
            token = answer.text("refreshToken");
        }

        assertThat(database.count("select count(*) from refresh_tokens where user_id = '" + userId + "'"))
                .isEqualTo(6);
        assertThat(database.count("select count(*) from refresh_tokens t join sessions s on s.token_hash = t.token_hash"
                        + " where t.rotated_at is null and s.user_id = '" + userId + "'"))
                .isEqualTo(1);
    }

    @Test
    void givesTwentyAtOnceTheSameSuccessor() throws Exception {
        List<Answer> answers = Parallel.run(20, () -> auth.refresh(first));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(answer -> answer.text("refreshToken")).distinct())
                .hasSize(1);
        assertThat(database.count("select count(*) from refresh_tokens where user_id = '" + userId + "'"))
                .isEqualTo(2);
    }

    @Test
    void givesASecondTabTheSameSuccessorForTenSeconds() {
        String successor = auth.refresh(first).text("refreshToken");
        service.clock().advance(Duration.ofSeconds(9));

        Answer again = auth.refresh(first);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("refreshToken")).isEqualTo(successor);
    }

    @Test
    void givesASecondTabTheTokenThatTheFirstOneHasComeToMeanwhile() {
        String second = auth.refresh(first).text("refreshToken");
        String third = auth.refresh(second).text("refreshToken");

        Answer other = auth.refresh(first);

        assertThat(other.text("refreshToken")).isEqualTo(third);
        service.clock().advance(Duration.ofMinutes(15));
        assertThat(auth.refresh(third).status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionWhenATokenComesBackLater() {
        String successor = auth.refresh(first).text("refreshToken");
        service.clock().advance(Duration.ofSeconds(11));

        Answer replay = auth.refresh(first);

        assertThat(replay.status()).isEqualTo(401);
        assertThat(replay.text("code")).isEqualTo("auth.refresh-token-reused");
        assertThat(auth.refresh(successor).status()).isEqualTo(401);
        assertThat(auth.refresh(successor).text("code")).isEqualTo("auth.session-ended");
        assertThat(auth.me(registered.text("accessToken")).text("code")).isEqualTo("auth.unauthenticated");
        assertThat(database.count(
                        "select count(*) from refresh_tokens where not is_revoked and user_id = '" + userId + "'"))
                .isZero();
    }

    @Test
    void leavesOtherSessionsAloneWhenItEndsOne() {
        Answer other =
                auth.logIn(registered.body().path("user").path("username").asText(), AuthClient.PASSWORD);
        auth.refresh(first);
        service.clock().advance(Duration.ofSeconds(11));

        auth.refresh(first);

        assertThat(auth.refresh(other.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void tellsOfAReplayOnce() throws Exception {
        auth.refresh(first);
        service.clock().advance(Duration.ofSeconds(11));

        auth.refresh(first);
        auth.refresh(first);

        String sid = Tokens.claim(registered, "sid");
        JsonNode reused = event("refresh-token.reused.v1");
        assertThat(reused.path("userId").asText()).isEqualTo(userId);
        assertThat(reused.path("sessionId").asText()).isEqualTo(sid);
        assertThat(reused.has("detectedAt")).isTrue();
        JsonNode revoked = event("session.revoked.v1");
        assertThat(revoked.path("userId").asText()).isEqualTo(userId);
        assertThat(revoked.path("sessionId").asText()).isEqualTo(sid);
        assertThat(Duration.between(instant(revoked, "revokedAt"), instant(revoked, "tokensExpireAt")))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void refusesATokenThatWasNeverIssued() {
        Answer answer = auth.refresh("A".repeat(43));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.refresh-token-invalid");
    }

    @Test
    void refusesASessionThatWasNotUsedForThirtyDays() {
        service.clock().advance(Duration.ofDays(30).plusSeconds(1));

        Answer answer = auth.refresh(first);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.session-ended");
    }

    @Test
    void keepsASessionThatIsUsedForLongerThanThirtyDays() {
        service.clock().advance(Duration.ofDays(29));
        String second = auth.refresh(first).text("refreshToken");
        service.clock().advance(Duration.ofDays(29));

        assertThat(auth.refresh(second).status()).isEqualTo(200);
    }

    @Test
    void refusesThePeopleOfDeactivatedAccounts() {
        database.execute("update users set is_active = false where id = '" + userId + "'");

        Answer answer = auth.refresh(first);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.session-ended");
    }

    private JsonNode event(String type) throws Exception {
        List<String> payloads = database.query("select payload from outbox_events where type = '" + type
                + "' and aggregate_version = 1 and aggregate_id = '" + userId + "'");
        assertThat(payloads).hasSize(1);
        return new ObjectMapper().readTree(payloads.getFirst());
    }

    private static Instant instant(JsonNode event, String field) {
        return Instant.parse(event.path(field).asText());
    }
}
