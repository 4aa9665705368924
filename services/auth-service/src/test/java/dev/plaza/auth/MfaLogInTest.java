package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How somebody signs in whose second factor is on. */
class MfaLogInTest {

    private static final String PASSWORD = AuthClient.PASSWORD;

    private final TestAuthService service = TestAuthService.shared();
    private final TestDatabase database = service.database();
    private final AuthClient auth = service.client();
    private final Answer registered = auth.registered();
    private final String userId = registered.body().path("user").path("id").asText();
    private final String username =
            registered.body().path("user").path("username").asText();

    private AuthenticatorApp app;
    private List<String> recoveryCodes;

    @BeforeEach
    void switchOn() {
        String token = registered.text("accessToken");
        app = AuthenticatorApp.of(auth.call("POST", "/mfa/totp", token, "{'password': '%s'}".formatted(PASSWORD)));
        Answer confirmed = auth.call("POST", "/mfa/totp/confirm", token, "{'code': '%s'}".formatted(app.code()));
        recoveryCodes = confirmed
                .body()
                .path("recoveryCodes")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void takesATicketAndACode() {
        Answer owed = auth.logIn(username, PASSWORD);

        assertThat(owed.status()).isEqualTo(401);
        assertThat(owed.text("code")).isEqualTo("auth.mfa-required");
        assertThat(owed.text("mfaTicket")).hasSize(43);
        assertThat(owed.body().has("accessToken")).isFalse();

        Answer signedIn = auth.logInWithCode(owed.text("mfaTicket"), app.nextCode());

        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.body().path("user")).isEqualTo(registered.body().path("user"));
        assertThat(auth.me(signedIn.text("accessToken")).status()).isEqualTo(200);
    }

    @Test
    void takesTheCodeWithThePassword() {
        assertThat(auth.logIn(username, PASSWORD, app.nextCode()).status()).isEqualTo(200);
        assertThat(auth.logIn(username, PASSWORD, recoveryCodes.getFirst()).status())
                .isEqualTo(200);
        assertWrong(auth.logIn(username, PASSWORD, app.wrongCode()));
    }

    @Test
    void isAskedForBeforeAnErasure() {
        String token = registered.text("accessToken");

        Answer without = auth.call("DELETE", "/me", token, "{'password': '%s'}".formatted(PASSWORD));
        Answer wrong = auth.call(
                "DELETE", "/me", token, "{'password': '%s', 'code': '%s'}".formatted(PASSWORD, app.wrongCode()));

        assertThat(without.text("code")).isEqualTo("auth.code-wrong");
        assertThat(wrong.text("code")).isEqualTo("auth.code-wrong");
        assertThat(auth.me(token).status()).isEqualTo(200);
        assertThat(auth.call(
                                "DELETE",
                                "/me",
                                token,
                                "{'password': '%s', 'code': '%s'}".formatted(PASSWORD, app.nextCode()))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void overlooksACodeThatNobodyAskedFor() {
        Answer other = auth.registered();

        Answer answer = auth.logIn(other.body().path("user").path("username").asText(), PASSWORD, "123456");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void acceptsTheCodeOfAPhoneThatIsAhead() {
        assertThat(auth.logInWithCode(ticket(), app.code(AuthenticatorApp.STEP)).status())
                .isEqualTo(200);
    }

    @Test
    void refusesTheCodeOfAPhoneThatIsFarBehind() {
        assertWrong(auth.logInWithCode(ticket(), app.code(Duration.ofMinutes(-5))));
    }

    @Test
    void acceptsACodeOnce() {
        String code = app.nextCode();

        assertThat(auth.logInWithCode(ticket(), code).status()).isEqualTo(200);
        assertWrong(auth.logInWithCode(ticket(), code));
    }

    @Test
    void acceptsNoCodeThatIsOlderThanTheLast() {
        service.clock().advance(AuthenticatorApp.STEP);
        String older = app.code();
        auth.logInWithCode(ticket(), app.code(AuthenticatorApp.STEP));

        assertWrong(auth.logInWithCode(ticket(), older));
    }

    @Test
    void acceptsACodeOnceHoweverManyTryAtOnce() throws Exception {
        String code = app.nextCode();

        var answers = Parallel.run(5, () -> auth.logIn(username, PASSWORD, code));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.text("code").equals("auth.mfa-code-wrong"))
                .hasSize(4);
    }

    @Test
    void acceptsARecoveryCodeOnceHoweverManyTryAtOnce() throws Exception {
        var answers = Parallel.run(5, () -> auth.logIn(username, PASSWORD, recoveryCodes.getFirst()));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.text("code").equals("auth.mfa-code-wrong"))
                .hasSize(4);
        assertThat(database.query("select purpose from mail_jobs where purpose = 'RECOVERY_CODE_USED' and user_id = '"
                        + userId + "'"))
                .hasSize(1);
    }

    @Test
    void redeemsATicketOnceHoweverManyTryAtOnce() throws Exception {
        String ticket = ticket();
        var codes = new ArrayList<>(recoveryCodes).iterator();

        var answers = Parallel.run(5, () -> {
            String code;
            synchronized (codes) {
                code = codes.next();
            }
            return auth.logInWithCode(ticket, code);
        });

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.text("code").equals("auth.mfa-ticket-invalid"))
                .hasSize(4);
        assertThat(database.count(
                        "select count(*) from recovery_codes where used_at is null and user_id = '" + userId + "'"))
                .isEqualTo(9);
    }

    @Test
    void voidsATicketAtTheFifthWrongCode() {
        String ticket = ticket();

        IntStream.range(0, 5).forEach(_ -> assertWrong(auth.logInWithCode(ticket, app.wrongCode())));

        assertTicketInvalid(auth.logInWithCode(ticket, app.nextCode()));
        assertThat(auth.logInWithCode(ticket(), app.nextCode()).status()).isEqualTo(200);
    }

    @Test
    void stillTakesTheRightCodeAfterFourWrongOnes() {
        String ticket = ticket();

        IntStream.range(0, 4).forEach(_ -> assertWrong(auth.logInWithCode(ticket, app.wrongCode())));

        assertThat(auth.logInWithCode(ticket, app.nextCode()).status()).isEqualTo(200);
    }

    @Test
    void looksAtNoCodeOfTheAppAfterTenWrongOnesInADayHoweverManyTickets() {
        IntStream.range(0, 10).forEach(_ -> assertWrong(auth.logInWithCode(ticket(), app.wrongCode())));

        Answer closed = auth.logInWithCode(ticket(), app.nextCode());

        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.text("code")).isEqualTo("auth.mfa-closed");
        assertThat(Long.parseLong(closed.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(80_000L, 86_400L);
        assertThat(auth.logInWithCode(ticket(), recoveryCodes.getFirst()).status())
                .isEqualTo(200);

        service.clock().advance(Duration.ofDays(1));

        assertThat(auth.logInWithCode(ticket(), app.nextCode()).status()).isEqualTo(200);
    }

    @Test
    void cannotBeClosedByWhoDoesNotKnowThePassword() {
        IntStream.range(0, 12).forEach(_ -> auth.logIn(username, "another horse", app.wrongCode()));

        assertThat(auth.logInWithCode(ticket(), app.nextCode()).status()).isEqualTo(200);
    }

    @Test
    void answersWrongPasswordsAsEver() {
        Answer plain = auth.registered();
        String other = plain.body().path("user").path("username").asText();
        long before = tickets();

        Answer with = auth.logIn(username, "another horse", app.nextCode());
        Answer without = auth.logIn(other, "another horse", "123456");

        assertThat(with.status()).isEqualTo(without.status()).isEqualTo(401);
        assertThat(withoutRequest(with)).isEqualTo(withoutRequest(without));
        assertThat(tickets()).isEqualTo(before);
    }

    @Test
    void refusesTicketsThatWereNeverIssuedHaveExpiredOrWereUsed() {
        assertTicketInvalid(auth.logInWithCode("x".repeat(43), app.nextCode()));
        String used = ticket();
        auth.logInWithCode(used, app.nextCode());
        assertTicketInvalid(auth.logInWithCode(used, app.nextCode()));
        String old = ticket();
        service.clock().advance(Duration.ofMinutes(5));
        assertTicketInvalid(auth.logInWithCode(old, app.nextCode()));
    }

    @Test
    void refusesATicketOnceThePasswordIsAnother() {
        String ticket = ticket();
        auth.call(
                "POST",
                "/password/change",
                registered.text("accessToken"),
                "{'currentPassword': '%s', 'newPassword': 'a horse of another kind'}".formatted(PASSWORD));

        assertTicketInvalid(auth.logInWithCode(ticket, app.nextCode()));
    }

    @Test
    void refusesATicketOnceTheAccountIsClosed() {
        String ticket = ticket();
        database.execute("update users set is_active = false where id = '" + userId + "'");

        assertTicketInvalid(auth.logInWithCode(ticket, app.nextCode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'mfaTicket': null, 'code': null}"})
    void refusesBodiesThatLackSomething(String body) {
        Answer answer = auth.call("POST", "/login/mfa", "", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorOf("mfaTicket")).isEqualTo("required");
        assertThat(answer.errorOf("code")).isEqualTo("required");
    }

    @Test
    void keepsNoSecretInAnyTable() {
        String ticket = ticket();
        String code = app.nextCode();
        auth.logInWithCode(ticket, code);
        auth.logIn(username, PASSWORD, recoveryCodes.getFirst());

        for (String table : database.query("select relname from pg_class where relkind in ('r', 'p')"
                + " and relnamespace = 'public'::regnamespace")) {
            assertThat(database.query("select t::text from \"%s\" t".formatted(table)))
                    .as(table)
                    .noneMatch(row -> row.contains(app.secret())
                            || row.contains(ticket)
                            || row.contains(recoveryCodes.getFirst())
                            || row.contains(recoveryCodes.getFirst().replace("-", "")));
        }
    }

    private String ticket() {
        return auth.logIn(username, PASSWORD).text("mfaTicket");
    }

    private static JsonNode withoutRequest(Answer answer) {
        return ((ObjectNode) answer.body().deepCopy()).without("requestId");
    }

    private long tickets() {
        return database.count("select count(*) from mfa_tickets where user_id = '" + userId + "'");
    }

    private static void assertWrong(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.mfa-code-wrong");
    }

    private static void assertTicketInvalid(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.mfa-ticket-invalid");
    }
}
