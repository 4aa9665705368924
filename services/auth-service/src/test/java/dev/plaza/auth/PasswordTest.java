package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords: which are refused, and how they are changed, forgotten and chosen anew. */
class PasswordTest {

    private static final String NEXT = "a horse of another kind";

    private final AuthClient auth = TestAuthService.shared().client();
    private final TestDatabase database = TestAuthService.shared().database();
    private final Answer registered = auth.registered();
    private final String userId = registered.body().path("user").path("id").asText();
    private final String username =
            registered.body().path("user").path("username").asText();
    private final String email = registered.body().path("user").path("email").asText();

    @ParameterizedTest
    @ValueSource(
            strings = {"passw0rd", "password1", "12345678", "qwertyuiop", "iloveyou1", "aaaaaaaaaaaa", "P@ssw0rd!"})
    void refusesWhatAnybodyWouldTry(String password) {
        Answer answer = auth.register(AuthClient.aPerson().put("password", password));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("auth.password-refused");
        assertThat(answer.errorOf("password")).isEqualTo("common");
        assertThat(answer.body().toString()).doesNotContain(password);
    }

    @Test
    void refusesWhatRepeatsTheAddressOrTheName() {
        var person = AuthClient.aPerson().put("email", "ana.lima@example.org").put("username", "ana_the_great");

        assertThat(auth.register(person.deepCopy().put("password", "xx ANA.LIMA 1879"))
                        .errorOf("password"))
                .isEqualTo("contains-email");
        assertThat(auth.register(person.deepCopy().put("password", "xx ana_The_great 1879"))
                        .errorOf("password"))
                .isEqualTo("contains-username");
    }

    @Test
    void changesAndEndsOtherSessions() {
        Answer other = auth.logIn(username, AuthClient.PASSWORD);

        Answer answer = change(AuthClient.PASSWORD, NEXT);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(200);
        assertThat(auth.me(other.text("accessToken")).status()).isEqualTo(401);
        assertThat(auth.logIn(username, AuthClient.PASSWORD).status()).isEqualTo(401);
        assertThat(auth.logIn(username, NEXT).status()).isEqualTo(200);
        assertThat(events("user.password-changed.v1")).containsExactly("2");
        assertThat(mails()).contains("PASSWORD_CHANGED");
        assertThat(database.query("select action from audit_events where person_id = '" + userId + "'"))
                .contains("account.password-changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"another horse", "short", "\u0000"})
    void doesNotChangeForWhoDoesNotKnowThePresentOne(String current) {
        Answer answer = change(current.equals("\u0000") ? "\\u0000" : current, NEXT);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("auth.password-wrong");
        assertThat(answer.errorOf("currentPassword")).isEqualTo("wrong");
        assertThat(auth.logIn(username, AuthClient.PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"password1,422,common", "short,400,format"})
    void doesNotChangeToABadOne(String next, int status, String error) {
        Answer answer = change(AuthClient.PASSWORD, next);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorOf("newPassword")).isEqualTo(error);
    }

    @Test
    void changesOnceHoweverManyTryAtOnce() throws Exception {
        var answers = Parallel.run(5, () -> change(AuthClient.PASSWORD, NEXT));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(4);
    }

    @Test
    void answersAlikeWhoeverHasForgottenTheirs() {
        Answer known = forget(email.toUpperCase(Locale.ROOT));
        Answer unknown = forget("nobody.at.all@example.org");

        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(database.count("""
                        select count(*) from mail_jobs
                         where purpose = 'RESET_PASSWORD' and user_id is null
                           and lower(address) in ('nobody.at.all@example.org', '%s')
                        """.formatted(email))).isEqualTo(2);
        assertThat(forget("not an address").errorOf("email")).isEqualTo("format");
    }

    @Test
    void letsTheHolderOfALinkChooseAnotherOnce() {
        TokenSecret secret = aLink("30 minutes");
        TokenSecret second = aLink("30 minutes");

        Answer answer = reset(secret, NEXT);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(auth.logIn(username, NEXT).status()).isEqualTo(200);
        assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(401);
        assertThat(events("user.password-changed.v1")).containsExactly("3");
        assertThat(events("user.email-verified.v1")).containsExactly("3");
        assertInvalid(reset(secret, "yet another horse"));
        assertInvalid(reset(second, "yet another horse"));
    }

    @Test
    void keepsTheLinkWhenThePasswordIsRefused() {
        TokenSecret secret = aLink("30 minutes");

        assertThat(reset(secret, "password1").errorOf("newPassword")).isEqualTo("common");

        assertThat(reset(secret, NEXT).status()).isEqualTo(204);
    }

    @Test
    void refusesLinksThatWereNeverSentOrHaveExpired() {
        assertInvalid(reset(TokenSecret.random(), NEXT));
        assertInvalid(reset(aLink("-1 second"), NEXT));
    }

    @Test
    void redeemsALinkOnceHoweverManyTryAtOnce() throws Exception {
        TokenSecret secret = aLink("30 minutes");

        var answers = Parallel.run(5, () -> reset(secret, NEXT));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSize(4);
    }

    @Test
    void strengthensAWeakHashAtTheNextSignIn() {
        String weak = "$argon2id$v=19$m=4096,t=1,p=1$"; // as if the parameters had been raised since
        database.execute("update users set password_hash = '%s' where id = '%s'"
                .formatted(WeakHash.of(AuthClient.PASSWORD), userId));

        assertThat(auth.logIn(username, AuthClient.PASSWORD).status()).isEqualTo(200);

        assertThat(WeakHash.of(AuthClient.PASSWORD)).startsWith(weak);
        assertThat(database.query("select password_hash || ' ' || version from users where id = '" + userId + "'"))
                .singleElement()
                .asString()
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .endsWith(" 1");
        assertThat(auth.logIn(username, AuthClient.PASSWORD).status()).isEqualTo(200);
    }

    private void assertInvalid(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("auth.link-invalid");
        assertThat(answer.errorOf("token")).isEqualTo("invalid");
    }

    private Answer change(String current, String next) {
        return auth.call(
                "POST",
                "/password/change",
                registered.text("accessToken"),
                "{'currentPassword': '%s', 'newPassword': '%s'}".formatted(current, next));
    }

    private Answer forget(String address) {
        return auth.call("POST", "/password/forgot", "", "{'email': '%s'}".formatted(address));
    }

    private Answer reset(TokenSecret secret, String next) {
        return auth.call(
                "POST", "/password/reset", "", "{'token': '%s', 'newPassword': '%s'}".formatted(secret.value(), next));
    }

    /** As if it had been mailed. */
    private TokenSecret aLink(String lifetime) {
        TokenSecret secret = TokenSecret.random();
        database.execute("""
                insert into password_resets (id, user_id, token_hash, expires_at)
                values ('%s', '%s', '%s', cast('%s' as timestamptz) + interval '%s')
                """.formatted(
                        UUID.randomUUID(),
                        userId,
                        secret.hash(),
                        TestAuthService.shared().clock().instant(),
                        lifetime));
        return secret;
    }

    private List<String> events(String type) {
        return database.query("select aggregate_version from outbox_events where type = '%s' and aggregate_id = '%s'"
                .formatted(type, userId));
    }

    private List<String> mails() {
        return database.query("select purpose from mail_jobs where user_id = '" + userId + "'");
    }
}
