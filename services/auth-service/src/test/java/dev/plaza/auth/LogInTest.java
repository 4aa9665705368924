package dev.plaza.auth;

import static dev.plaza.auth.AuthClient.PASSWORD;
import static dev.plaza.auth.AuthClient.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.auth.AuthClient.Answer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInTest {

    private final AuthClient auth = TestAuthService.shared().client();
    private final ObjectNode person = aPerson();
    private final Answer registered = auth.register(person);

    @Test
    void signsInByUsernameInAnyCase() {
        assertSignsIn(person.path("username").asText().toUpperCase(Locale.ROOT));
    }

    @Test
    void signsInByAddressInAnyCase() {
        assertSignsIn(person.path("email").asText().toUpperCase(Locale.ROOT));
    }

    @Test
    void startsASessionOfItsOwnEachTime() {
        Answer again = auth.logIn(person.path("username").asText(), PASSWORD);

        assertThat(again.text("refreshToken")).isNotEqualTo(registered.text("refreshToken"));
        assertThat(Tokens.claim(again, "sid")).isNotEqualTo(Tokens.claim(registered, "sid"));
    }

    @Test
    void answersAlikeWhateverIsWrong() {
        ObjectNode closed = aPerson();
        String closedName = closed.path("username").asText();
        auth.register(closed);
        TestAuthService.shared()
                .database()
                .execute("update users set is_active = false where username = '" + closedName + "'");

        Answer wrong = auth.logIn(person.path("username").asText(), "another horse");
        Answer unknown = auth.logIn("nobody_of_that_name", PASSWORD);
        Answer deactivated = auth.logIn(closedName, PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("code")).isEqualTo("auth.invalid-credentials");
        assertThat(withoutRequest(unknown)).isEqualTo(withoutRequest(wrong));
        assertThat(withoutRequest(deactivated)).isEqualTo(withoutRequest(wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "' or 1=1 --", "%", "person_", "\ud83d", "ana@example", "person1@example.org "})
    void takesOddIdentifiersForUnknownOnes(String identifier) {
        Answer answer = auth.logIn(identifier, PASSWORD);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.invalid-credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", " correct horse", "correct horse ", "CORRECT HORSE", "correct horse\ud83d"})
    void takesPasswordsForWrongThatDifferInAnything(String password) {
        Answer answer = auth.logIn(person.path("username").asText(), password);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.invalid-credentials");
    }

    private void assertSignsIn(String identifier) {
        Answer answer = auth.logIn(identifier, PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("user")).isEqualTo(registered.body().path("user"));
    }

    private static JsonNode withoutRequest(Answer answer) {
        return ((ObjectNode) answer.body().deepCopy()).without("requestId");
    }
}
