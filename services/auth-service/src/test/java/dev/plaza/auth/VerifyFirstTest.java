package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Registration that tells nobody who has an account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyFirstTest {

    private static final String CONFIRM = "Confirm your registration at Plaza";

    private final TestMails mails = TestMails.start();
    private final TestDatabase database = TestServers.database("verify-first");
    private final TestAuthService service = TestAuthService.start(database, settings());
    private final AuthClient auth = service.client();

    private ObjectNode person = AuthClient.aPerson();

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(mails.settings());
        settings.put("plaza.auth.registration", "verify-first");
        settings.put("plaza.limits.set", "production");
        settings.put("plaza.limits.rules.register.per-address", "1000");
        return settings;
    }

    @BeforeEach
    void chooseSomebodyNew() {
        person = AuthClient.aPerson();
    }

    @AfterAll
    void stop() {
        service.close();
        mails.stop();
    }

    @Test
    void opensTheAccountWhenTheLinkIsUsed() throws Exception {
        assertThat(auth.register(person).status()).isEqualTo(202);
        MimeMessage mail = mails.to(email(), CONFIRM);
        assertThat(TestMails.part(mail, "text/plain")).contains("Hello " + username());
        assertThat(logIn().status()).isEqualTo(401);
        assertThat(events()).isEmpty();

        Answer verified = verify(TestMails.tokenOf(mail));

        assertThat(verified.status()).isEqualTo(204);
        Answer signedIn = logIn();
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(auth.me(signedIn.text("accessToken"))
                        .body()
                        .path("isEmailVerified")
                        .asBoolean())
                .isTrue();
        assertThat(events()).containsExactly("1 true Lima");
        assertThat(verify(TestMails.tokenOf(mail)).text("code")).isEqualTo("auth.link-invalid");
        assertThat(database.count("select count(*) from pending_registrations where email = '" + email() + "'"))
                .isZero();
        assertThat(database.count("select count(*) from mail_jobs where purpose = 'VERIFY_EMAIL'"))
                .isZero();
    }

    @Test
    void answersAlikeWhoeverExists() throws Exception {
        open(person);
        ObjectNode known = person;
        ObjectNode namesake = AuthClient.aPerson().put("username", username());

        List<Answer> answers =
                List.of(auth.register(known), auth.register(namesake), auth.register(AuthClient.aPerson()));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body().isMissingNode()).isTrue();
        });
        assertThat(answers.stream().map(VerifyFirstTest::headers).distinct()).hasSize(1);
    }

    @Test
    void tellsTheOwnerOfAnAddress() throws Exception {
        open(person);
        String owner = username();

        auth.register(AuthClient.aPerson().put("email", email().toUpperCase(Locale.ROOT)));

        MimeMessage mail = mails.to(email(), "Somebody wanted to use your e-mail address on Plaza");
        assertThat(TestMails.part(mail, "text/plain"))
                .contains("Hello " + owner)
                .doesNotContain("#token=");
    }

    @Test
    void saysThatANameIsTaken() throws Exception {
        open(person);
        ObjectNode namesake = AuthClient.aPerson().put("username", username());

        auth.register(namesake);

        MimeMessage mail = mails.to(namesake.path("email").asText(), "Choose another name for Plaza");
        assertThat(TestMails.part(mail, "text/plain"))
                .contains("Hello " + username(), "with this name, which is taken")
                .doesNotContain("#token=");
    }

    @Test
    void saysThatANameIsTakenForGood() throws Exception {
        open(person);
        auth.call("DELETE", "/me", logIn().text("accessToken"), "{'password': '%s'}".formatted(AuthClient.PASSWORD));
        ObjectNode namesake = AuthClient.aPerson().put("username", username());

        auth.register(namesake);

        mails.to(namesake.path("email").asText(), "Choose another name for Plaza");
    }

    @Test
    void opensOneOfSeveralForAnAddress() throws Exception {
        ObjectNode other = AuthClient.aPerson().put("email", email());
        auth.register(person);
        String first = TestMails.tokenOf(mails.to(email(), CONFIRM));
        mails.clear();
        auth.register(other);
        String second = TestMails.tokenOf(mails.to(email(), CONFIRM));

        assertThat(verify(second).status()).isEqualTo(204);
        Answer late = verify(first);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("auth.email-taken");
        assertThat(auth.logIn(other.path("username").asText(), AuthClient.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void opensOneAccountHoweverManyUseTheLink() throws Exception {
        auth.register(person);
        String token = TestMails.tokenOf(mails.to(email(), CONFIRM));

        List<Answer> answers = Parallel.run(20, () -> verify(token));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).extracting(Answer::status).containsOnly(204, 400);
        assertThat(events()).hasSize(1);
    }

    @Test
    void waitsADay() throws Exception {
        auth.register(person);
        String token = TestMails.tokenOf(mails.to(email(), CONFIRM));

        service.clock().advance(Duration.ofHours(25));

        assertThat(verify(token).text("code")).isEqualTo("auth.link-invalid");
    }

    @Test
    void sendsFewMailsToOneAddressWhoeverHasIt() throws Exception {
        open(person);
        ObjectNode unknown = AuthClient.aPerson();

        for (int i = 0; i < 4; i++) {
            assertThat(auth.register(person).status()).isEqualTo(202);
            assertThat(auth.register(unknown).status()).isEqualTo(202);
        }
        assertThat(auth.register(unknown).status()).isEqualTo(202);

        assertThat(auth.register(person).status()).isEqualTo(429);
        assertThat(auth.register(unknown).status()).isEqualTo(429);
        assertThat(auth.register(AuthClient.aPerson()).status()).isEqualTo(202);
    }

    @Test
    void refusesAWeakPasswordAtOnce() {
        Answer answer = auth.register(person.put("password", "password1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("auth.password-refused");
    }

    private void open(ObjectNode somebody) throws Exception {
        auth.register(somebody);
        assertThat(verify(TestMails.tokenOf(mails.to(somebody.path("email").asText(), CONFIRM)))
                        .status())
                .isEqualTo(204);
    }

    private Answer verify(String token) {
        return auth.call("POST", "/email/verify", "", "{'token': '%s'}".formatted(token));
    }

    private Answer logIn() {
        return auth.logIn(username(), AuthClient.PASSWORD);
    }

    private String email() {
        return person.path("email").asText();
    }

    private String username() {
        return person.path("username").asText();
    }

    /** Version, whether the address is verified, and last name. */
    private List<String> events() {
        return database.query("""
                select aggregate_version || ' ' || (payload -> 'account' ->> 'isEmailVerified') || ' ' || (payload ->> 'lastName')
                  from outbox_events
                 where type = 'user.registered.v1' and payload -> 'account' ->> 'username' = '%s'
                """.formatted(username()));
    }

    /** Without those that differ from one answer to the next. */
    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "x-request-id", "ratelimit-remaining", "ratelimit-reset"));
        return headers;
    }
}
