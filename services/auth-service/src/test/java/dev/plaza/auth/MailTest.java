package dev.plaza.auth;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Mails, as a real SMTP server gets them, and what their links do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTest {

    private static final String NEXT = "a horse of another kind";

    private final TestMails mails = TestMails.start();
    private final TestDatabase database = TestServers.database("mail");
    private final TestAuthService service = TestAuthService.start(database, mails.settings());
    private final AuthClient auth = service.client();

    private Answer registered = auth.registered();

    @BeforeEach
    void registerSomebodyNew() {
        registered = auth.registered();
    }

    @AfterAll
    void stop() {
        service.close();
        mails.stop();
    }

    @Test
    void verifiesAnAddress() throws Exception {
        MimeMessage mail = mails.to(email(), "Confirm your e-mail address for Plaza");

        assertThat(mail.getFrom()[0].toString()).isEqualTo("Plaza <plaza@localhost.localdomain>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(TestMails.part(mail, "text/plain"))
                .contains("Hello " + username())
                .contains("http://localhost:5173/verify-email#token=" + TestMails.tokenOf(mail));
        assertThat(TestMails.part(mail, "text/html"))
                .contains("Confirm the address")
                .contains("/verify-email#token=" + TestMails.tokenOf(mail));
        assertThat(verify(TestMails.tokenOf(mail)).status()).isEqualTo(204);
        assertThat(auth.me(registered.text("accessToken"))
                        .body()
                        .path("isEmailVerified")
                        .asBoolean())
                .isTrue();
        assertThat(events("user.email-verified.v1")).containsExactly("2");
        assertInvalid(verify(TestMails.tokenOf(mail)));
    }

    @Test
    void keepsNoSecretOfALink() throws Exception {
        String token = TestMails.tokenOf(mails.to(email(), "Confirm your e-mail address for Plaza"));

        assertThat(database.query("select token_hash from email_verifications")).doesNotContain(token);
        assertThat(database.query("select payload::text from outbox_events")).noneMatch(text -> text.contains(token));
        eventually(() ->
                assertThat(database.count("select count(*) from mail_jobs")).isZero());
    }

    @Test
    void sendsTheLinkAgainUntilItWasUsed() throws Exception {
        String first = TestMails.tokenOf(mails.to(email(), "Confirm your e-mail address for Plaza"));
        mails.clear();

        assertThat(resend().status()).isEqualTo(202);

        String second = TestMails.tokenOf(mails.to(email(), "Confirm your e-mail address for Plaza"));
        assertInvalid(verify(first));
        assertThat(verify(second).status()).isEqualTo(204);
        mails.clear();
        assertThat(resend().status()).isEqualTo(202);
        eventually(() ->
                assertThat(database.count("select count(*) from mail_jobs")).isZero());
        assertThat(mails.received()).isEmpty();
    }

    @Test
    void changesAnAddressOnceTheNewOneIsProvedAndTellsTheOldOne() throws Exception {
        String old = email();
        String next = "new." + old;

        assertThat(changeTo(next, AuthClient.PASSWORD).status()).isEqualTo(202);

        String token = TestMails.tokenOf(mails.to(next, "Confirm your new e-mail address for Plaza"));
        assertThat(auth.me(registered.text("accessToken")).text("email")).isEqualTo(old);
        assertThat(verify(token).status()).isEqualTo(204);
        assertThat(auth.me(registered.text("accessToken")).text("email")).isEqualTo(next);
        assertThat(auth.logIn(next, AuthClient.PASSWORD).status()).isEqualTo(200);
        assertThat(auth.logIn(old, AuthClient.PASSWORD).status()).isEqualTo(401);
        assertThat(database.query("select payload ->> 'previousEmail' from outbox_events"
                        + " where type = 'user.email-changed.v1' and aggregate_id = '" + id() + "'"))
                .containsExactly(old);
        mails.to(old, "Your e-mail address for Plaza was changed");
    }

    @Test
    void asksForThePasswordBeforeAnAddressIsChanged() {
        Answer answer = changeTo("elsewhere@example.org", "another horse");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorOf("password")).isEqualTo("wrong");
        assertThat(changeTo("not an address", AuthClient.PASSWORD).errorOf("newEmail"))
                .isEqualTo("format");
    }

    @Test
    void tellsOnlyTheOwnerThatAnAddressIsTaken() throws Exception {
        String taken = auth.registered().body().path("user").path("email").asText();

        Answer answer = changeTo(taken.toUpperCase(Locale.ROOT), AuthClient.PASSWORD);

        assertThat(answer.status()).isEqualTo(202);
        mails.to(taken, "Somebody wanted to use your e-mail address on Plaza");
        assertThat(events("user.email-changed.v1")).isEmpty();
    }

    @Test
    void refusesAnAddressThatWasTakenMeanwhile() throws Exception {
        String next = "wanted." + email();
        changeTo(next, AuthClient.PASSWORD);
        String token = TestMails.tokenOf(mails.to(next, "Confirm your new e-mail address for Plaza"));
        auth.register(AuthClient.aPerson().put("email", next));

        Answer answer = verify(token);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("auth.email-taken");
    }

    @Test
    void dropsAChangeThatWasAskedForWithAFormerPassword() throws Exception {
        String next = "stolen." + email();
        changeTo(next, AuthClient.PASSWORD);
        String token = TestMails.tokenOf(mails.to(next, "Confirm your new e-mail address for Plaza"));

        Answer changed = auth.call(
                "POST",
                "/password/change",
                registered.text("accessToken"),
                "{'currentPassword': '%s', 'newPassword': '%s'}".formatted(AuthClient.PASSWORD, NEXT));

        assertThat(changed.status()).isEqualTo(204);
        assertInvalid(verify(token));
    }

    @Test
    void redeemsALinkOnceHoweverManyTryAtOnce() throws Exception {
        String token = TestMails.tokenOf(mails.to(email(), "Confirm your e-mail address for Plaza"));

        var answers = Parallel.run(5, () -> verify(token));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(events("user.email-verified.v1")).hasSize(1);
    }

    @Test
    void resetsAPassword() throws Exception {
        assertThat(forget(email()).status()).isEqualTo(202);

        MimeMessage mail = mails.to(email(), "Choose a new password for Plaza");
        assertThat(TestMails.part(mail, "text/plain")).contains("/reset-password#token=" + TestMails.tokenOf(mail));
        assertThat(auth.call(
                                "POST",
                                "/password/reset",
                                "",
                                "{'token': '%s', 'newPassword': '%s'}".formatted(TestMails.tokenOf(mail), NEXT))
                        .status())
                .isEqualTo(204);
        assertThat(auth.logIn(username(), NEXT).status()).isEqualTo(200);
        mails.to(email(), "Your password for Plaza was changed");
    }

    @Test
    void sendsNothingToAnAddressThatNobodyHas() {
        String nobody = "nobody." + email();

        assertThat(forget(nobody).status()).isEqualTo(202);

        eventually(() ->
                assertThat(database.count("select count(*) from mail_jobs")).isZero());
        assertThat(mails.received(nobody)).isEmpty();
    }

    @Test
    void waitsForAServerThatIsAway() throws Exception {
        mails.to(email(), "Confirm your e-mail address for Plaza");
        mails.pause();
        try {
            assertThat(forget(email()).status()).isEqualTo(202);
            eventually(() -> assertThat(
                            database.query("select last_error from mail_jobs where address = '" + email() + "'"))
                    .singleElement()
                    .asString()
                    .startsWith("EmailException")
                    .doesNotContain("@"));
        } finally {
            mails.resume();
        }

        mails.to(email(), "Choose a new password for Plaza");
    }

    @Test
    void mailsAClosedAccountNoLink() throws Exception {
        mails.to(email(), "Confirm your e-mail address for Plaza");
        database.execute("update users set is_active = false where id = '" + id() + "'");

        assertThat(forget(email()).status()).isEqualTo(202);

        eventually(() ->
                assertThat(database.count("select count(*) from mail_jobs")).isZero());
        assertThat(mails.received(email())).hasSize(1);
    }

    @Test
    void holdsUpNeitherRequestsNorTransactionsWhileAServerHangs() throws Exception {
        TestDatabase waiting = TestServers.database("hanging");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestAuthService other = TestAuthService.start(
                        waiting,
                        Map.of(
                                TestAuthService.MAILS,
                                "sent",
                                "plaza.mail.host",
                                "127.0.0.1",
                                "plaza.mail.port",
                                silent.getLocalPort(),
                                "plaza.mail.timeout",
                                "4s",
                                "plaza.database.pool-size",
                                4))) {
            Answer somebody = other.client().registered();
            for (int i = 0; i < 10; i++) {
                assertThat(other.client()
                                .call("POST", "/email/resend", somebody.text("accessToken"), "")
                                .status())
                        .isEqualTo(202);
            }

            eventually(() -> assertThat(waiting.count("select count(*) from mail_jobs where attempts > 0"))
                    .isGreaterThanOrEqualTo(8));
            assertThat(other.client().registered().status()).isEqualTo(201);
            assertThat(waiting.count("""
                            select count(*) from pg_stat_activity
                             where datname = current_database() and state = 'idle in transaction'
                            """)).isZero();
            assertThat(waiting.count("select count(*) from mail_jobs where last_error is not null"))
                    .isZero();
        }
    }

    @Test
    void givesUpAfterTwoDays() {
        mails.pause();
        try {
            database.execute("""
                    insert into mail_jobs (id, user_id, purpose, address, created_at)
                    values (gen_random_uuid(), '%s', 'EMAIL_CHANGED', 'nobody@example.org', now() - interval '3 days')
                    """.formatted(id()));

            eventually(() -> assertThat(database.count("select count(*) from mail_jobs where address is not null"))
                    .isZero());
        } finally {
            mails.resume();
        }
    }

    @Test
    void sendsEachMailOnceHoweverManyInstancesThereAre() throws Exception {
        mails.to(email(), "Confirm your e-mail address for Plaza");
        mails.clear();
        try (TestAuthService second = TestAuthService.start(database, mails.settings())) {
            Parallel.run(10, () -> forget(email()));

            eventually(() ->
                    assertThat(database.count("select count(*) from mail_jobs")).isZero());
            assertThat(second.uri()).isNotEqualTo(service.uri());
        }
        assertThat(mails.received(email())).hasSize(10);
    }

    @Test
    void neverWritesMoreThanItsOwnHeaders() throws Exception {
        Answer injected = auth.register(AuthClient.aPerson().put("firstName", "Ana\r\nBcc: victim@example.org"));
        Answer address = auth.register(AuthClient.aPerson().put("email", "ana@example.org\r\nBcc: victim@example.org"));
        Answer encoded = auth.register(AuthClient.aPerson().put("email", "ana%0d%0aBcc:victim@example.org"));

        assertThat(List.of(injected, address, encoded))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
        MimeMessage mail = mails.to(email(), "Confirm your e-mail address for Plaza");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    private static void assertInvalid(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("auth.link-invalid");
    }

    private Answer verify(String token) {
        return auth.call("POST", "/email/verify", "", "{'token': '%s'}".formatted(token));
    }

    private Answer resend() {
        return auth.call("POST", "/email/resend", registered.text("accessToken"), "{}");
    }

    private Answer changeTo(String address, String password) {
        return auth.call(
                "POST",
                "/email/change",
                registered.text("accessToken"),
                "{'newEmail': '%s', 'password': '%s'}".formatted(address, password));
    }

    private Answer forget(String address) {
        return auth.call("POST", "/password/forgot", "", "{'email': '%s'}".formatted(address));
    }

    private List<String> events(String type) {
        return database.query("select aggregate_version from outbox_events where type = '%s' and aggregate_id = '%s'"
                .formatted(type, id()));
    }

    private String id() {
        return registered.body().path("user").path("id").asText();
    }

    private String email() {
        return registered.body().path("user").path("email").asText();
    }

    private String username() {
        return registered.body().path("user").path("username").asText();
    }
}
