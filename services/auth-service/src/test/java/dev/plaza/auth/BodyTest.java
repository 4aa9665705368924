package dev.plaza.auth;

import static dev.plaza.auth.AuthClient.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not what they should be. */
class BodyTest {

    private static final String REGISTER = "/api/v1/auth/register";

    private final AuthClient auth = TestAuthService.shared().client();

    @Test
    void refusesFieldsItDoesNotKnow() {
        Answer answer = auth.register(aPerson().put("isAdmin", true));

        assertProblem(answer, 400, "request.invalid");
        assertThat(answer.errorOf("isAdmin")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"email,5", "email,1.5", "username,true", "username,[]", "password,{}", "firstName,17", "lastName,false"
    })
    void refusesAnotherTypeThanText(String field, String json) {
        String body = aPerson().toString().replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + json);

        Answer answer = auth.post(REGISTER, body);

        assertProblem(answer, 400, "request.invalid");
        assertThat(answer.errorOf(field)).isEqualTo("type");
    }

    @Test
    void refusesNullForText() {
        Answer answer = auth.register(aPerson().putNull("email"));

        assertProblem(answer, 400, "request.invalid");
        assertThat(answer.errorOf("email")).isEqualTo("required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"email\":", "nonsense", "{} {}", "{\"email\":\"a\",\"email\":\"b\"}"})
    void refusesWhatIsNotJson(String body) {
        Answer answer = auth.post(REGISTER, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).startsWith("request.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "5"})
    void refusesJsonThatIsNoObject(String body) {
        Answer answer = auth.post(REGISTER, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).startsWith("request.");
    }

    @Test
    void refusesAnotherMediaType() {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            assertProblem(auth.post(REGISTER, aPerson().toString(), type), 415, "request.unsupported-media-type");
        }
    }

    @Test
    void refusesMoreThanAMebibyte() {
        Answer answer = auth.register(aPerson().put("firstName", "a".repeat(1_100_000)));

        assertProblem(answer, 413, "request.too-large");
    }

    @Test
    void refusesMissingFieldsOfTheOtherOperations() {
        Answer login = auth.post("/api/v1/auth/login", "{}");
        Answer refresh = auth.post("/api/v1/auth/refresh", "{}");

        assertProblem(login, 400, "request.invalid");
        assertThat(login.errorOf("identifier")).isEqualTo("required");
        assertThat(login.errorOf("password")).isEqualTo("required");
        assertProblem(refresh, 400, "request.invalid");
        assertThat(refresh.errorOf("refreshToken")).isEqualTo("required");
    }

    @Test
    void refusesWhatIsTooLongForTheOtherOperations() {
        Answer login = auth.logIn("a".repeat(256), "a".repeat(257));
        Answer refresh = auth.refresh("a".repeat(256));

        assertProblem(login, 400, "request.invalid");
        assertThat(login.errorOf("identifier")).isEqualTo("length");
        assertThat(login.errorOf("password")).isEqualTo("length");
        assertProblem(refresh, 400, "request.invalid");
        assertThat(refresh.errorOf("refreshToken")).isEqualTo("length");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.text("requestId")).isNotEmpty();
    }
}
