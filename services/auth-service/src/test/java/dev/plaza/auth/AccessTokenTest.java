package dev.plaza.auth;

import static dev.plaza.auth.AuthClient.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dev.plaza.auth.AuthClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private final TestAuthService service = TestAuthService.shared();
    private final AuthClient auth = service.client();

    @Test
    void saysWhoItsPersonIs() {
        ObjectNode person = aPerson();

        Answer answer = auth.register(person);

        Map<String, Object> claims = Tokens.claims(answer);
        JsonNode user = answer.body().path("user");
        assertThat(claims)
                .containsOnlyKeys("iss", "aud", "sub", "username", "roles", "sid", "ver", "iat", "nbf", "exp", "jti")
                .containsEntry("iss", "plaza")
                .containsEntry("aud", "plaza-api")
                .containsEntry("sub", user.path("id").asText())
                .containsEntry("username", person.path("username").asText())
                .containsEntry("roles", List.of("user"))
                .containsEntry("ver", 1L);
        assertThat(seconds(answer, "exp") - seconds(answer, "iat")).isEqualTo(900);
        assertThat(claims.get("nbf")).isEqualTo(claims.get("iat"));
        assertThat(service.database()
                        .query("select id from sessions where user_id = '"
                                + user.path("id").asText() + "'"))
                .containsExactly((String) claims.get("sid"));
    }

    @Test
    void isSignedWithAPublishedKey() throws Exception {
        SignedJWT token = Tokens.of(auth.registered());

        JWKSet published = JWKSet.parse(auth.keys().body().toString());
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        RSAKey key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void opensTheAccountOfItsPersonOnly() {
        Answer ana = auth.registered();
        Answer ben = auth.registered();

        Answer account = auth.me(ben.text("accessToken"));

        assertThat(account.status()).isEqualTo(200);
        assertThat(account.text("id"))
                .isEqualTo(ben.body().path("user").path("id").asText())
                .isNotEqualTo(ana.body().path("user").path("id").asText());
    }

    private static long seconds(Answer answer, String claim) {
        return Long.parseLong(Tokens.claim(answer, claim));
    }
}
