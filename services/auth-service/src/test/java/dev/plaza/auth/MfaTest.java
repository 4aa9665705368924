package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a second factor is switched on and off. */
class MfaTest {

    private static final String PASSWORD = AuthClient.PASSWORD;

    private final AuthClient auth = TestAuthService.shared().client();
    private final TestDatabase database = TestAuthService.shared().database();
    private final Answer registered = auth.registered();
    private final String userId = registered.body().path("user").path("id").asText();
    private final String username =
            registered.body().path("user").path("username").asText();

    @Test
    void isOffUntilACodeShowsThatTheAppWorks() {
        AuthenticatorApp app = AuthenticatorApp.of(setUp(PASSWORD));

        assertState(false, 0);
        assertThat(auth.logIn(username, PASSWORD).status()).isEqualTo(200);

        Answer confirmed = confirm(app.code());

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(codes(confirmed))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}"));
        assertState(true, 10);
        assertThat(auth.logIn(username, PASSWORD).text("code")).isEqualTo("auth.mfa-required");
        assertThat(mails()).contains("MFA_SWITCHED_ON");
        assertThat(trail()).contains("mfa.switched-on by " + userId);
    }

    @Test
    void givesTheAppWhatItNeeds() {
        Answer setup = setUp(PASSWORD);

        assertThat(setup.text("secret")).matches("[A-Z2-7]{32}");
        assertThat(setup.text("uri"))
                .isEqualTo("otpauth://totp/Plaza:%s?secret=%s&issuer=Plaza&algorithm=SHA1&digits=6&period=30"
                        .formatted(username, setup.text("secret")));
        assertThat(setup.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void asksForThePasswordFirst() {
        Answer answer = setUp("another horse");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorOf("password")).isEqualTo("wrong");
        assertThat(confirm("123456").text("code")).isEqualTo("auth.mfa-off");
    }

    @Test
    void forgetsASecretThatWasNotConfirmedWhenAnotherIsAskedFor() {
        AuthenticatorApp first = AuthenticatorApp.of(setUp(PASSWORD));
        AuthenticatorApp second = AuthenticatorApp.of(setUp(PASSWORD));

        assertWrong(confirm(first.code()));
        assertThat(confirm(second.code()).status()).isEqualTo(200);
    }

    @Test
    void isSwitchedOnOnce() {
        AuthenticatorApp app = switchedOn();

        assertThat(setUp(PASSWORD).status()).isEqualTo(409);
        assertThat(setUp(PASSWORD).text("code")).isEqualTo("auth.mfa-on");
        assertThat(confirm(app.nextCode()).text("code")).isEqualTo("auth.mfa-on");
    }

    @Test
    void isConfirmedOnceHoweverManyTryAtOnce() throws Exception {
        String code = AuthenticatorApp.of(setUp(PASSWORD)).code();

        var answers = Parallel.run(5, () -> confirm(code));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.text("code").equals("auth.mfa-on"))
                .hasSize(4);
        assertState(true, 10);
    }

    @Test
    void cannotBeSwitchedOffWhileItIsNotOn() {
        assertThat(switchOff(PASSWORD, "123456").status()).isEqualTo(409);
        assertThat(renew(PASSWORD, "123456").text("code")).isEqualTo("auth.mfa-off");

        AuthenticatorApp app = AuthenticatorApp.of(setUp(PASSWORD));

        assertThat(switchOff(PASSWORD, app.code()).text("code")).isEqualTo("auth.mfa-off");
    }

    @Test
    void isSwitchedOffWithPasswordAndCode() {
        AuthenticatorApp app = switchedOn();
        String ticket = auth.logIn(username, PASSWORD).text("mfaTicket");

        assertThat(switchOff("another horse", app.nextCode()).errorOf("password"))
                .isEqualTo("wrong");
        assertWrong(switchOff(PASSWORD, app.wrongCode()));
        assertThat(switchOff(PASSWORD, app.nextCode()).status()).isEqualTo(204);

        assertState(false, 0);
        assertThat(auth.logIn(username, PASSWORD).status()).isEqualTo(200);
        assertThat(auth.logInWithCode(ticket, app.nextCode()).text("code")).isEqualTo("auth.mfa-ticket-invalid");
        assertThat(database.count("select count(*) from recovery_codes where user_id = '" + userId + "'"))
                .isZero();
        assertThat(mails()).contains("MFA_SWITCHED_OFF");
        assertThat(trail()).contains("mfa.code-refused by " + userId, "mfa.switched-off by " + userId);
    }

    @Test
    void isSwitchedOffWithARecoveryCode() {
        List<String> codes = codes(confirm(AuthenticatorApp.of(setUp(PASSWORD)).code()));

        assertThat(switchOff(PASSWORD, codes.getLast()).status()).isEqualTo(204);
    }

    @Test
    void acceptsNoCodeTwiceFromWhoIsSignedIn() {
        AuthenticatorApp app = AuthenticatorApp.of(setUp(PASSWORD));
        String code = app.code();
        confirm(code);

        assertWrong(renew(PASSWORD, code));
    }

    @Test
    void countsWrongCodesOfWhoIsSignedIn() {
        AuthenticatorApp app = switchedOn();

        for (int i = 0; i < 10; i++) {
            assertWrong(switchOff(PASSWORD, app.wrongCode()));
        }

        Answer closed = switchOff(PASSWORD, app.nextCode());
        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.text("code")).isEqualTo("auth.mfa-closed");
        assertThat(closed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void renewsRecoveryCodes() {
        AuthenticatorApp app = AuthenticatorApp.of(setUp(PASSWORD));
        List<String> old = codes(confirm(app.code()));

        List<String> renewed = codes(renew(PASSWORD, app.nextCode()));

        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(old);
        assertWrong(renew(PASSWORD, old.getFirst()));
        assertThat(auth.logIn(username, PASSWORD, renewed.getFirst().toLowerCase(Locale.ROOT))
                        .status())
                .isEqualTo(200);
        assertState(true, 9);
        assertThat(trail()).contains("mfa.recovery-codes-renewed by " + userId, "mfa.recovery-code-used by " + userId);
        assertThat(mails()).contains("RECOVERY_CODE_USED");
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "POST,/totp", "POST,/totp/confirm", "DELETE,/totp", "POST,/recovery-codes"})
    void isForSignedInPeople(String method, String path) {
        Answer answer = auth.call(method, "/mfa" + path, "", "{'password': 'x', 'code': '1'}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"POST,/totp,password", "POST,/totp/confirm,code", "DELETE,/totp,code", "POST,/recovery-codes,password"})
    void refusesBodiesThatLackSomething(String method, String path, String field) {
        Answer answer = auth.call(method, "/mfa" + path, registered.text("accessToken"), "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorOf(field)).isEqualTo("required");
    }

    private AuthenticatorApp switchedOn() {
        AuthenticatorApp app = AuthenticatorApp.of(setUp(PASSWORD));
        assertThat(confirm(app.code()).status()).isEqualTo(200);
        return app;
    }

    private Answer setUp(String password) {
        return call("POST", "/totp", "{'password': '%s'}".formatted(password));
    }

    private Answer confirm(String code) {
        return call("POST", "/totp/confirm", "{'code': '%s'}".formatted(code));
    }

    private Answer switchOff(String password, String code) {
        return call("DELETE", "/totp", "{'password': '%s', 'code': '%s'}".formatted(password, code));
    }

    private Answer renew(String password, String code) {
        return call("POST", "/recovery-codes", "{'password': '%s', 'code': '%s'}".formatted(password, code));
    }

    private Answer call(String method, String path, String body) {
        return auth.call(method, "/mfa" + path, registered.text("accessToken"), body);
    }

    private void assertState(boolean isEnabled, int recoveryCodesLeft) {
        Answer state = call("GET", "", "");
        assertThat(state.body().path("isEnabled").asBoolean()).isEqualTo(isEnabled);
        assertThat(state.body().has("enabledSince")).isEqualTo(isEnabled);
        assertThat(state.body().path("recoveryCodesLeft").asInt()).isEqualTo(recoveryCodesLeft);
    }

    private static void assertWrong(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("auth.code-wrong");
        assertThat(answer.errorOf("code")).isEqualTo("wrong");
    }

    private static List<String> codes(Answer answer) {
        return answer.body()
                .path("recoveryCodes")
                .valueStream()
                .map(code -> code.asText())
                .toList();
    }

    private List<String> mails() {
        return database.query("select purpose from mail_jobs where user_id = '" + userId + "'");
    }

    private List<String> trail() {
        return database.query("select action || ' by ' || coalesce(actor_id::text, 'nobody') from audit_events"
                + " where person_id = '" + userId + "'");
    }
}
