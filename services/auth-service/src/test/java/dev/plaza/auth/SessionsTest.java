package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a person is signed in, and how they sign out. */
class SessionsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private final AuthClient auth = TestAuthService.shared().client();
    private final TestDatabase database = TestAuthService.shared().database();
    private final Answer registered = auth.registered();
    private final String userId = registered.body().path("user").path("id").asText();
    private final String username =
            registered.body().path("user").path("username").asText();

    @Test
    void areListedTheLastUsedFirst() {
        Answer second = logInWith(FIREFOX);

        JsonNode items = list(second).body().path("items");

        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("id").asText()).isEqualTo(Tokens.claim(second, "sid"));
        assertThat(items.get(0).path("device").asText()).isEqualTo("Firefox on Linux");
        assertThat(items.get(0).path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(items.get(0).path("isCurrent").asBoolean()).isTrue();
        assertThat(items.get(0).has("createdAt")).isTrue();
        assertThat(items.get(0).has("lastUsedAt")).isTrue();
        assertThat(items.get(1).path("id").asText()).isEqualTo(Tokens.claim(registered, "sid"));
        assertThat(items.get(1).path("isCurrent").asBoolean()).isFalse();
    }

    @Test
    void moveUpWhenTheyAreRefreshed() {
        Answer second = logInWith(FIREFOX);

        auth.refresh(registered.text("refreshToken"));

        assertThat(list(second).body().path("items").get(0).path("id").asText())
                .isEqualTo(Tokens.claim(registered, "sid"));
    }

    @Test
    void areListedInPages() {
        logInWith(FIREFOX);
        String token = registered.text("accessToken");

        Answer first = auth.call("GET", "/sessions?limit=1", token, "");
        Answer rest = auth.call("GET", "/sessions?limit=1&cursor=" + first.text("nextCursor"), token, "");

        assertThat(first.body().path("items")).hasSize(1);
        assertThat(rest.body().path("items")).hasSize(1);
        assertThat(rest.body().path("items").get(0).path("id").asText()).isEqualTo(Tokens.claim(registered, "sid"));
        assertThat(rest.body().has("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',Unknown device", "gibberish,Unknown device", "curl/8.5.0,curl"})
    void haveANameWhateverTheUserAgentSays(String userAgent, String name) {
        Answer signedIn = userAgent.isEmpty() ? registered : logInWith(userAgent);
        if (userAgent.isEmpty()) {
            database.execute("update sessions set device = null where user_id = '" + userId + "'");
        }

        assertThat(list(signedIn).body().path("items").get(0).path("device").asText())
                .isEqualTo(name);
    }

    @Test
    void tellOfADeviceThatTheAccountHadNotBeenUsedOn() {
        logInWith(FIREFOX);
        logInWith(FIREFOX.replace("128", "129"));

        assertThat(database.query("select payload ->> 'device' from outbox_events"
                        + " where type = 'session.started.v1' and aggregate_id = '" + userId + "'"))
                .containsExactly("Firefox on Linux");
    }

    @Test
    void endOneByOne() {
        Answer second = logInWith(FIREFOX);
        String id = Tokens.claim(registered, "sid");

        Answer ended = auth.call("DELETE", "/sessions/" + id, second.text("accessToken"), "");
        Answer again = auth.call("DELETE", "/sessions/" + id, second.text("accessToken"), "");

        assertThat(ended.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(401);
        assertThat(auth.refresh(registered.text("refreshToken")).status()).isEqualTo(401);
        assertThat(auth.me(second.text("accessToken")).status()).isEqualTo(200);
        assertThat(list(second).body().path("items")).hasSize(1);
    }

    @Test
    void ofOthersAreMissing() {
        Answer stranger = auth.registered();
        String token = stranger.text("accessToken");

        Answer others = auth.call("DELETE", "/sessions/" + Tokens.claim(registered, "sid"), token, "");
        Answer nobodys = auth.call("DELETE", "/sessions/" + UUID.randomUUID(), token, "");

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.text("code")).isEqualTo("auth.session-not-found");
        assertThat(nobodys.status()).isEqualTo(404);
        assertThat(nobodys.text("code")).isEqualTo("auth.session-not-found");
        assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(200);
    }

    @Test
    void endElsewhere() {
        Answer second = logInWith(FIREFOX);
        Answer third = logInWith("curl/8.5.0");

        assertThat(auth.call("POST", "/logout-others", second.text("accessToken"), "")
                        .status())
                .isEqualTo(204);

        assertThat(auth.me(second.text("accessToken")).status()).isEqualTo(200);
        assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(401);
        assertThat(auth.me(third.text("accessToken")).status()).isEqualTo(401);
    }

    @Test
    void endEverywhere() {
        Answer second = logInWith(FIREFOX);

        assertThat(auth.call("POST", "/logout-all", second.text("accessToken"), "{}")
                        .status())
                .isEqualTo(204);

        assertThat(auth.me(second.text("accessToken")).status()).isEqualTo(401);
        assertThat(auth.me(registered.text("accessToken")).status()).isEqualTo(401);
        assertThat(database.count("select count(*) from outbox_events where type = 'session.revoked.v1'"
                        + " and aggregate_id = '" + userId + "'"))
                .isEqualTo(2);
    }

    private Answer logInWith(String userAgent) {
        return auth.call(
                "POST",
                "/login",
                "",
                "{'identifier': '%s', 'password': '%s'}".formatted(username, AuthClient.PASSWORD),
                "User-Agent",
                userAgent);
    }

    private Answer list(Answer signedIn) {
        return auth.call("GET", "/sessions", signedIn.text("accessToken"), "");
    }
}
