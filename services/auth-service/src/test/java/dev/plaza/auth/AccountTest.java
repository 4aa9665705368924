package dev.plaza.auth;

import static dev.plaza.auth.AuthClient.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plaza.auth.AuthClient.Answer;
import org.junit.jupiter.api.Test;

class AccountTest {

    private final AuthClient auth = TestAuthService.shared().client();

    @Test
    void showsAPersonTheirOwnAccount() {
        ObjectNode person = aPerson();
        Answer registered = auth.register(person);

        Answer me = auth.me(registered.text("accessToken"));

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().properties().stream().map(property -> property.getKey()))
                .containsExactlyInAnyOrder(
                        "id", "username", "email", "roles", "isActive", "isEmailVerified", "createdAt", "version");
        assertThat(me.text("username")).isEqualTo(person.path("username").asText());
        assertThat(me.text("email")).isEqualTo(person.path("email").asText());
        assertThat(me.body().path("isActive").asBoolean()).isTrue();
        assertThat(me.body().path("isEmailVerified").asBoolean(true)).isFalse();
        assertThat(me.text("createdAt")).endsWith("Z");
        assertThat(me.body().path("version").asLong()).isEqualTo(1);
    }

    @Test
    void carriesItsVersionAsEntityTag() {
        String token = auth.registered().text("accessToken");

        assertThat(auth.me(token).headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(auth.me(token, "If-None-Match", "\"1\"").status()).isEqualTo(304);
        assertThat(auth.me(token, "If-None-Match", "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void isForSignedInPeople() {
        Answer answer = auth.send(auth.get("/api/v1/auth/me"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("auth.unauthenticated");
    }

    @Test
    void isClosedToThePeopleOfDeactivatedAccounts() {
        Answer registered = auth.registered();
        String id = registered.body().path("user").path("id").asText();
        TestAuthService.shared().database().execute("update users set is_active = false where id = '" + id + "'");

        Answer me = auth.me(registered.text("accessToken"));

        assertThat(me.status()).isEqualTo(401);
        assertThat(me.text("code")).isEqualTo("auth.session-ended");
    }
}
