package dev.plaza.auth;

import static dev.plaza.auth.AuthClient.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import org.junit.jupiter.api.Test;

/** Bodies that are not what they should be, beyond what {@link ErrorsTest} tries. */
class BodyTest {

    private final AuthClient auth = TestAuthService.shared().client();

    @Test
    void refusesNullForText() {
        Answer answer = auth.register(aPerson().putNull("email"));

        assertRefused(answer);
        assertThat(answer.errorOf("email")).isEqualTo("required");
    }

    @Test
    void refusesMissingFieldsOfTheOtherOperations() {
        Answer login = auth.post("/api/v1/auth/login", "{}");
        Answer refresh = auth.post("/api/v1/auth/refresh", "{}");

        assertRefused(login);
        assertThat(login.errorOf("identifier")).isEqualTo("required");
        assertThat(login.errorOf("password")).isEqualTo("required");
        assertRefused(refresh);
        assertThat(refresh.errorOf("refreshToken")).isEqualTo("required");
    }

    @Test
    void refusesUnknownFieldsOfTheOtherOperations() {
        assertThat(auth.post("/api/v1/auth/login", "{\"otp\":\"1\"}").errorOf("otp"))
                .isEqualTo("unknown");
        assertThat(auth.post("/api/v1/auth/refresh", "{\"token\":\"1\"}").errorOf("token"))
                .isEqualTo("unknown");
    }

    @Test
    void refusesWhatIsTooLongForTheOtherOperations() {
        Answer login = auth.logIn("a".repeat(256), "a".repeat(257));
        Answer refresh = auth.refresh("a".repeat(256));

        assertRefused(login);
        assertThat(login.errorOf("identifier")).isEqualTo("length");
        assertThat(login.errorOf("password")).isEqualTo("length");
        assertRefused(refresh);
        assertThat(refresh.errorOf("refreshToken")).isEqualTo("length");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("request.invalid");
    }
}
