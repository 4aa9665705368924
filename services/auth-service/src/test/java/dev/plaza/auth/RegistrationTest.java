package dev.plaza.auth;

import static dev.plaza.auth.AuthClient.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.testing.TestDatabase;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationTest {

    private final AuthClient auth = TestAuthService.shared().client();
    private final TestDatabase database = TestAuthService.shared().database();

    @Test
    void answersTheAccountAndItsTokens() {
        ObjectNode person = aPerson();

        Answer answer = auth.register(person);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().properties().stream().map(property -> property.getKey()))
                .containsExactlyInAnyOrder("user", "accessToken", "refreshToken", "tokenType", "expiresIn");
        assertThat(answer.text("tokenType")).isEqualTo("Bearer");
        assertThat(answer.body().path("expiresIn").asInt()).isEqualTo(900);
        JsonNode user = answer.body().path("user");
        assertThat(user.properties().stream().map(property -> property.getKey()))
                .containsExactlyInAnyOrder("id", "username", "email", "roles");
        assertThat(user.path("username")).isEqualTo(person.path("username"));
        assertThat(user.path("email")).isEqualTo(person.path("email"));
        assertThat(user.path("roles").toString()).isEqualTo("[\"user\"]");
    }

    @Test
    void keepsAnArgon2idHashInsteadOfThePassword() {
        Answer answer = auth.registered();

        assertThat(database.query("select password_hash from users where id = '" + idOf(answer) + "'"))
                .singleElement()
                .asString()
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void keepsAHashInsteadOfTheRefreshToken() {
        Answer answer = auth.registered();

        String hash = new TokenSecret(answer.text("refreshToken")).hash();
        String owner = " where user_id = '" + idOf(answer) + "'";
        assertThat(database.query("select token_hash from refresh_tokens" + owner))
                .containsExactly(hash);
        assertThat(database.query("select token_hash from sessions" + owner)).containsExactly(hash);
    }

    @Test
    void remembersTheDeviceOfTheSession() {
        Answer answer = auth.registered();

        assertThat(database.query("select host(ip_address) from sessions where user_id = '" + idOf(answer) + "'"))
                .containsExactly("127.0.0.1");
        assertThat(database.query("select user_agent from sessions where user_id = '" + idOf(answer) + "'"))
                .singleElement()
                .asString()
                .startsWith("Java-http-client");
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7,203.0.113.7", "2001:db8::1,2001:db8::1", "unknown,127.0.0.1", "localhost,127.0.0.1"})
    void remembersTheAddressThatTheGatewaySaw(String forwarded, String remembered) {
        Answer answer = auth.registerFrom(forwarded);

        assertThat(database.query("select host(ip_address) from sessions where user_id = '" + idOf(answer) + "'"))
                .containsExactly(remembered);
    }

    @Test
    void tellsTheOtherServicesWithTheFullStateOfTheAccount() throws Exception {
        ObjectNode person = aPerson().put("firstName", "  Zoë ").put("lastName", "O'Neil");

        Answer answer = auth.register(person);

        String event = " from outbox_events where aggregate_id = '" + idOf(answer) + "'";
        assertThat(database.query("select type" + event)).containsExactly("user.registered.v1");
        assertThat(database.query("select aggregate_version" + event)).containsExactly("1");
        JsonNode payload = new ObjectMapper()
                .readTree(database.query("select payload" + event).getFirst());
        assertThat(payload.path("firstName").asText()).isEqualTo("Zoë");
        assertThat(payload.path("lastName").asText()).isEqualTo("O'Neil");
        JsonNode account = payload.path("account");
        assertThat(account.path("id").asText()).isEqualTo(idOf(answer));
        assertThat(account.path("username")).isEqualTo(person.path("username"));
        assertThat(account.path("email")).isEqualTo(person.path("email"));
        assertThat(account.path("roles").toString()).isEqualTo("[\"user\"]");
        assertThat(account.path("isActive").asBoolean()).isTrue();
        assertThat(account.path("isEmailVerified").asBoolean(true)).isFalse();
        assertThat(account.has("createdAt")).isTrue();
    }

    @Test
    void refusesAnAddressThatIsTakenInAnyCase() {
        ObjectNode first = aPerson();
        auth.register(first);
        ObjectNode second = aPerson();
        second.put("email", first.path("email").asText().toUpperCase(Locale.ROOT));

        Answer answer = auth.register(second);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("auth.email-taken");
        assertThat(answer.errorOf("email")).isEqualTo("taken");
    }

    @Test
    void refusesAUsernameThatIsTakenInAnyCase() {
        ObjectNode first = aPerson();
        auth.register(first);
        ObjectNode second = aPerson();
        second.put("username", first.path("username").asText().toUpperCase(Locale.ROOT));

        Answer answer = auth.register(second);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("auth.username-taken");
        assertThat(answer.errorOf("username")).isEqualTo("taken");
    }

    @Test
    void leavesNothingBehindWhenItRefuses() {
        ObjectNode person = aPerson();
        auth.register(person);
        String all = "select (select count(*) from users) + (select count(*) from sessions)"
                + " + (select count(*) from refresh_tokens) + (select count(*) from outbox_events)";
        long before = database.count(all);

        auth.register(person);

        assertThat(database.count(all)).isEqualTo(before);
    }

    @Test
    void givesANameThatAHundredWantAtOnceToOne() throws Exception {
        String wanted = aPerson().path("username").asText();

        List<Answer> answers = Parallel.run(100, () -> auth.register(aPerson().put("username", wanted)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(99)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("auth.username-taken"));
        assertThat(database.count("select count(*) from users where username = '" + wanted + "'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from outbox_events where type = 'user.registered.v1'"
                        + " and payload -> 'account' ->> 'username' = '" + wanted + "'"))
                .isEqualTo(1);
    }

    static List<String> passwordsOfAnything() {
        return List.of(
                " ve ry  sp ar se ",
                "p\u0000ssw\u0007rd\u0001q\u0002z",
                "\u00e4\u00f6\u00fc\u00df\u00e9\u00e8\u00ea\u00eb",
                emoji(8),
                emoji(128),
                "q7-zw!mk4vptr8xn".repeat(8));
    }

    private static String emoji(int length) {
        return IntStream.range(0, length)
                .map(i -> 0x1F600 + i * 37 % 80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @MethodSource("passwordsOfAnything")
    void takesPasswordsOfAnything(String password) {
        ObjectNode person = aPerson().put("password", password);

        assertThat(auth.register(person).status()).isEqualTo(201);
        assertThat(auth.logIn(person.path("username").asText(), password).status())
                .isEqualTo(200);
    }

    @Test
    void takesAPasswordForTheSameWhicheverWayItsAccentsAreTyped() {
        String composed = "caf\u00e9 cr\u00e8me";
        ObjectNode person = aPerson().put("password", composed);
        auth.register(person);

        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(auth.logIn(person.path("username").asText(), decomposed).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    email,     plainly-not,                 format
                    email,     'ana@example',               format
                    email,     'a na@example.org',          format
                    email,     'ana@exam ple.org',          format
                    email,     'ana@example.org\n',         format
                    email,     'änä@example.org',           format
                    email,     '',                          format
                    username,  an,                          length
                    username,  '',                          length
                    username,  'ana lima',                  format
                    username,  'ana-lima',                  format
                    username,  'anä',                       format
                    username,  'ana\n',                     format
                    password,  1234567,                     format
                    password,  '',                          format
                    firstName, '',                          format
                    firstName, '   ',                       format
                    lastName,  '',                          format
                    """)
    void refusesFieldsThatBreakTheirRule(String field, String value, String code) {
        assertRefused(field, value.translateEscapes(), code);
    }

    @Test
    void refusesFieldsThatAreTooLong() {
        assertRefused("email", "a".repeat(244) + "@example.org", "length");
        assertRefused("username", "a".repeat(51), "length");
        assertRefused("password", "a".repeat(129), "format");
        assertRefused("firstName", "a".repeat(101), "format");
        assertRefused("lastName", "\ud83d\ude00".repeat(101), "format");
    }

    @Test
    void takesFieldsOfTheGreatestLength() {
        ObjectNode person = aPerson();
        String unique = person.path("username").asText();
        person.put("email", "a".repeat(243 - unique.length()) + unique + "@example.org")
                .put("username", "a".repeat(50 - unique.length()) + unique)
                .put("firstName", "\ud83d\ude00".repeat(100))
                .put("lastName", "b".repeat(100));

        assertThat(auth.register(person).status()).isEqualTo(201);
    }

    @Test
    void refusesWhatNeitherUtf8NorTheDatabaseCanWrite() {
        assertRefused("password", "12345678\ud83d", "format");
        assertRefused("firstName", "A\ud83d", "format");
        assertRefused("firstName", "A\u0000", "format");
        assertRefused("lastName", "B\u001b[31m", "format");
        assertRefused("lastName", "\u2003\u00a0", "format");
        assertRefused("username", "ana\u0000", "format");
        assertRefused("email", "ana@example.org\u0000", "format");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        Answer answer = auth.post("/api/v1/auth/register", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("request.invalid");
        assertThat(List.of("email", "username", "password", "firstName", "lastName"))
                .allSatisfy(field -> assertThat(answer.errorOf(field)).isEqualTo("required"));
    }

    @Test
    void repeatsNoPasswordInARefusal() {
        Answer answer = auth.register(aPerson().put("password", "secret7"));

        assertThat(answer.body().toString()).doesNotContain("secret7");
    }

    private void assertRefused(String field, String value, String code) {
        Answer answer = auth.register(aPerson().put(field, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("request.invalid");
        assertThat(answer.errorOf(field)).isEqualTo(code);
    }

    private static String idOf(Answer answer) {
        return answer.body().path("user").path("id").asText();
    }
}
