package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import org.junit.jupiter.api.Test;

class LogOutTest {

    private final TestAuthService service = TestAuthService.shared();
    private final AuthClient auth = service.client();
    private final Answer registered = auth.registered();
    private final String userId = registered.body().path("user").path("id").asText();

    @Test
    void endsTheSession() {
        Answer answer = auth.logOut(registered.text("accessToken"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(401);
        assertThat(auth.me(registered.text("accessToken")).text("code")).isEqualTo("auth.unauthenticated");
        assertThat(auth.refresh(registered.text("refreshToken")).text("code")).isEqualTo("auth.session-ended");
    }

    @Test
    void leavesOtherSessionsAlone() {
        Answer other =
                auth.logIn(registered.body().path("user").path("username").asText(), AuthClient.PASSWORD);

        auth.logOut(registered.text("accessToken"));

        assertThat(auth.me(other.text("accessToken")).status()).isEqualTo(200);
        assertThat(auth.refresh(other.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void tellsTheOtherServicesOnceHoweverOftenItIsAskedForAtOnce() throws Exception {
        var answers = Parallel.run(10, () -> auth.logOut(registered.text("accessToken")));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(204, 401));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(204));
        assertThat(service.database()
                        .query("select payload ->> 'sessionId' from outbox_events where type = 'session.revoked.v1'"
                                + " and aggregate_version = 1 and aggregate_id = '" + userId + "'"))
                .containsExactly(Tokens.claim(registered, "sid"));
        assertThat(service.database()
                        .count("select count(*) from outbox_events where type = 'refresh-token.reused.v1'"
                                + " and aggregate_id = '" + userId + "'"))
                .isZero();
    }

    @Test
    void isForSignedInPeople() {
        Answer answer = auth.post("/api/v1/auth/logout", "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.unauthenticated");
    }
}
