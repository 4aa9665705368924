package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import org.junit.jupiter.api.Test;

/** Refresh tokens of browsers, in a cookie. */
class RefreshCookieTest {

    private static final String[] NO_HEADERS = {};

    private final AuthClient auth = TestAuthService.shared().client();
    private final Answer registered =
            auth.post("/api/v1/auth/register?mode=cookie", AuthClient.aPerson().toString());

    @Test
    void isSetInThePlaceOfTheTokenInTheBody() {
        String username = registered.body().path("user").path("username").asText();

        Answer signedIn = auth.call(
                "POST",
                "/login?mode=cookie",
                "",
                "{'identifier': '%s', 'password': '%s'}".formatted(username, AuthClient.PASSWORD));

        assertThat(registered.status()).isEqualTo(201);
        assertThat(signedIn.status()).isEqualTo(200);
        for (Answer answer : new Answer[] {registered, signedIn}) {
            assertThat(answer.body().has("refreshToken")).isFalse();
            assertThat(answer.body().has("accessToken")).isTrue();
            assertThat(setCookie(answer))
                    .matches("__Host-plaza-refresh=[\\w-]{43};.*")
                    .containsIgnoringCase("; Max-Age=2592000")
                    .containsIgnoringCase("; Path=/")
                    .containsIgnoringCase("; Secure")
                    .containsIgnoringCase("; HttpOnly")
                    .containsIgnoringCase("; SameSite=Strict")
                    .doesNotContainIgnoringCase("Domain");
        }
    }

    @Test
    void isNotSetForWhoDidNotAskForIt() {
        Answer answer = auth.registered();

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body().has("refreshToken")).isTrue();
    }

    @Test
    void isExchangedForTheNextOne() {
        Answer refreshed = refresh("", "Cookie", cookie(registered), "Plaza-Csrf", "1");

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.body().has("refreshToken")).isFalse();
        assertThat(cookie(refreshed)).isNotEqualTo(cookie(registered));
        assertThat(refresh("{}", "Cookie", cookie(refreshed), "Plaza-Csrf", "1").status())
                .isEqualTo(200);
    }

    @Test
    void isWorthNothingWithoutTheHeaderThatOtherPagesCannotSet() {
        Answer answer = refresh("", "Cookie", cookie(registered));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("code")).isEqualTo("auth.csrf-header-missing");
        assertThat(refresh("", "Cookie", cookie(registered), "Plaza-Csrf", "1").status())
                .isEqualTo(200);
    }

    @Test
    void isMissedWhereTheBodyHoldsNoTokenEither() {
        for (String body : new String[] {"", "{}"}) {
            Answer answer = refresh(body, NO_HEADERS);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errorOf("refreshToken")).isEqualTo("required");
        }
    }

    @Test
    void isForgottenAtSignOut() {
        Answer answer = auth.call("POST", "/logout", registered.text("accessToken"), "", "Cookie", cookie(registered));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(setCookie(answer)).startsWith("__Host-plaza-refresh=;").containsIgnoringCase("; Max-Age=0");
        assertThat(refresh("", "Cookie", cookie(registered), "Plaza-Csrf", "1").text("code"))
                .isEqualTo("auth.session-ended");
    }

    @Test
    void isAskedForByOneOfTwoWords() {
        Answer answer = auth.call("POST", "/login?mode=jar", "", "{'identifier': 'ana', 'password': 'x'}");

        assertThat(answer.status()).isEqualTo(400);
    }

    private Answer refresh(String body, String... headers) {
        return auth.call("POST", "/refresh", "", body, headers);
    }

    private static String setCookie(Answer answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String cookie(Answer answer) {
        return setCookie(answer).split(";", -1)[0];
    }
}
