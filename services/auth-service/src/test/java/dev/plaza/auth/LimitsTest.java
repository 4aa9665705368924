package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.auth.application.session.LogIn;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often things may be done, and what that does to people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private final TestDatabase database = TestServers.database("limits");
    private final TestAuthService service = TestAuthService.start(
            database,
            Map.of(
                    "plaza.limits.set", "production",
                    "plaza.limits.rules.password-forgot.per-address", "3",
                    "plaza.limits.rules.password-forgot.per-account", "2",
                    "plaza.limits.rules.email-resend.per-account", "2",
                    "plaza.limits.rules.register.per-address", "1000",
                    "plaza.limits.rules.login.per-address", "1000"));
    private final AuthClient auth = service.client();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void tellWhatIsLeft() {
        Answer answer = forget("a1@example.org", "198.51.100.1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("2");
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue("1");
        assertThat(answer.headers().firstValueAsLong("RateLimit-Reset").orElseThrow())
                .isBetween(1700L, 1800L);
    }

    @Test
    void holdPerAccountWhoeverAsks() {
        forget("a2@example.org", "198.51.100.2");
        forget("A2@EXAMPLE.ORG", "198.51.100.3");

        Answer answer = forget("a2@example.org", "198.51.100.4");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("code")).isEqualTo("request.rate-limited");
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue("0");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1700L, 1800L);
    }

    @Test
    void holdPerAddressWhoeverIsAskedFor() {
        for (int i = 0; i < 3; i++) {
            assertThat(forget("b" + i + "@example.org", "198.51.100.5").status())
                    .isEqualTo(202);
        }

        assertThat(forget("b3@example.org", "198.51.100.5").status()).isEqualTo(429);
        assertThat(forget("b3@example.org", "198.51.100.6").status()).isEqualTo(202);
    }

    @Test
    void countANetworkOfIpv6AsOneAddress() {
        forget("c0@example.org", "2001:db8:1:1::1");
        forget("c1@example.org", "2001:db8:1:1:ffff::2");
        forget("c2@example.org", "2001:db8:1:1::3");

        assertThat(forget("c3@example.org", "2001:db8:1:1:abcd::4").status()).isEqualTo(429);
        assertThat(forget("c3@example.org", "2001:db8:1:2::1").status()).isEqualTo(202);
        forget("c4@example.org", "::ffff:198.51.100.7");
        forget("c5@example.org", "198.51.100.7");
        forget("c6@example.org", "198.51.100.7");
        assertThat(forget("c7@example.org", "::ffff:198.51.100.7").status()).isEqualTo(429);
    }

    @Test
    void believeOnlyTheNearestProxy() {
        for (int i = 0; i < 3; i++) {
            forget("d" + i + "@example.org", "203.0.113." + i + ", 198.51.100.8");
        }

        assertThat(forget("d3@example.org", "203.0.113.9, 198.51.100.8").status())
                .isEqualTo(429);
    }

    @Test
    void holdForWhoIsSignedIn() {
        String token = auth.registered().text("accessToken");
        resend(token, "198.51.100.20");
        resend(token, "198.51.100.21");

        assertThat(resend(token, "198.51.100.22").status()).isEqualTo(429);
        assertThat(resend(auth.registered().text("accessToken"), "198.51.100.22")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void arePublished() {
        Answer answer = auth.send(auth.get("/api/v1/limits"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("items").findValuesAsText("name")).contains("login", "register", "refresh");
        assertThat(answer.body().path("items").get(0).path("service").asText()).isEqualTo("auth-service");
    }

    @Test
    void arePublishedPerAccountOnlyWhereAccountsAreCounted() {
        List<String> perAccount = new ArrayList<>();
        auth.send(auth.get("/api/v1/limits")).body().path("items").forEach(limit -> {
            if (limit.has("perAccount")) {
                perAccount.add(limit.path("name").asText());
            }
        });

        assertThat(perAccount)
                .containsExactly("email-change", "email-resend", "export", "mfa", "password-change", "password-forgot");
    }

    @Test
    void slowDownWhoGuessesFromElsewhereAndNotTheOwnerAtHome() {
        Answer registered = auth.registerFrom("192.0.2.1");
        String name = registered.body().path("user").path("username").asText();
        for (int i = 0; i < 10; i++) {
            assertThat(logIn(name, "a wrong guess", "198.51.100." + (100 + i)).status())
                    .isEqualTo(401);
        }

        Answer stranger = logIn(name, "a wrong guess", "198.51.100.200");
        Answer evenRight = logIn(name, AuthClient.PASSWORD, "198.51.100.201");
        Answer atHome = logIn(name, AuthClient.PASSWORD, "192.0.2.1");

        assertThat(stranger.status()).isEqualTo(429);
        assertThat(stranger.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(50L, 60L);
        assertThat(evenRight.status()).isEqualTo(429);
        assertThat(atHome.status()).isEqualTo(200);
        assertThat(logIn(name, "a wrong guess", "198.51.100.202").status()).isEqualTo(429);
    }

    @Test
    void treatNobodyLikeSomebody() {
        for (int i = 0; i < 10; i++) {
            assertThat(logIn("nobody_at_all", "a wrong guess", "198.51.100." + (100 + i))
                            .status())
                    .isEqualTo(401);
        }

        Answer answer = logIn("Nobody_At_All", "a wrong guess", "198.51.100.203");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("code")).isEqualTo("request.rate-limited");
    }

    @Test
    void beginAnewWithANewPassword() {
        Answer registered = auth.registerFrom("192.0.2.2");
        String name = registered.body().path("user").path("username").asText();
        for (int i = 0; i < 11; i++) {
            logIn(name, "a wrong guess", "198.51.100." + (100 + i));
        }
        auth.call(
                "POST",
                "/password/change",
                registered.text("accessToken"),
                "{'currentPassword': '%s', 'newPassword': 'a horse of another kind'}".formatted(AuthClient.PASSWORD));

        assertThat(logIn(name, "a horse of another kind", "198.51.100.204").status())
                .isEqualTo(200);
    }

    @Test
    void costNothingForWhoKnowsThePassword() {
        Answer registered = auth.registerFrom("192.0.2.3");
        String name = registered.body().path("user").path("username").asText();

        for (int i = 0; i < 12; i++) {
            assertThat(logIn(name, AuthClient.PASSWORD, "192.0.2.3").status()).isEqualTo(200);
        }
    }

    @Test
    void tellWhoIsSlowedDownWhenToTryAgainAndNothingOfOtherLimits() {
        for (int i = 0; i < 10; i++) {
            logIn("somebody_slow", "a wrong guess", "198.51.100." + (100 + i));
        }

        Answer refused = logIn("somebody_slow", "a wrong guess", "198.51.100.205");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit-Limit")).isEmpty();
        assertThat(refused.headers().firstValue("RateLimit-Remaining")).isEmpty();
        assertThat(refused.headers().firstValue("RateLimit-Reset")).isEmpty();
        long seconds = refused.headers().firstValueAsLong("Retry-After").orElseThrow();
        service.clock().advance(Duration.ofSeconds(seconds - 15));
        assertThat(logIn("somebody_slow", "a wrong guess", "198.51.100.205").status())
                .isEqualTo(429);
        service.clock().advance(Duration.ofSeconds(15));
        assertThat(logIn("somebody_slow", "a wrong guess", "198.51.100.205").status())
                .isEqualTo(401);
    }

    @Test
    void slowDownAThousandGuessesFromEverywhereAndNotTheOwnerAtHome() {
        Answer registered = auth.registerFrom("192.0.2.4");
        String name = registered.body().path("user").path("username").asText();
        LogIn logIn = service.bean(LogIn.class);
        int looked = 0;
        for (int i = 0; i < 1000; i++) {
            looked += isLookedAt(logIn, name, "10." + i / 250 + ".0." + i % 250) ? 1 : 0;
            service.clock().advance(Duration.ofMillis(300));
        }

        // ten, and one a minute in five minutes and the time that this takes
        assertThat(looked).isBetween(14, 18);
        assertThat(logIn(name, AuthClient.PASSWORD, "198.51.100.206").status()).isEqualTo(429);
        assertThat(logIn(name, AuthClient.PASSWORD, "192.0.2.4").status()).isEqualTo(200);
    }

    private static boolean isLookedAt(LogIn logIn, String name, String from) {
        try {
            logIn.logIn(name, "a wrong guess", null, new Device(from, null));
            throw new AssertionError("signed in with a wrong password");
        } catch (AuthProblem.InvalidCredentials wrong) {
            return true;
        } catch (AuthProblem.TooManyAttempts refused) {
            return false;
        }
    }

    private Answer forget(String address, String from) {
        return auth.call("POST", "/password/forgot", "", "{'email': '%s'}".formatted(address), "X-Forwarded-For", from);
    }

    private Answer resend(String token, String from) {
        return auth.call("POST", "/email/resend", token, "", "X-Forwarded-For", from);
    }

    private Answer logIn(String name, String password, String from) {
        return auth.call(
                "POST",
                "/login",
                "",
                "{'identifier': '%s', 'password': '%s'}".formatted(name, password),
                "X-Forwarded-For",
                from);
    }
}
