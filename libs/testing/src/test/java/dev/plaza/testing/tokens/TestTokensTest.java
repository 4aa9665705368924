package dev.plaza.testing.tokens;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.plaza.testing.people.TestPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Read with the library that the services verify with. */
class TestTokensTest {

    private static final TestPerson ANA = aPerson().named("ana").make();

    @Test
    void everydayTokenVerifiesWithThePublishedKey() throws Exception {
        var token = SignedJWT.parse(TestTokens.of(ANA));
        var published = JWKSet.parse(TestSigningKey.shared().jwks());

        var key =
                published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey().toRSAPublicKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    }

    @Test
    void everydayTokenSaysWhoAndForHowLong() throws Exception {
        var claims = SignedJWT.parse(TestTokens.of(ANA)).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("plaza");
        assertThat(claims.getAudience()).containsExactly("plaza-api");
        assertThat(claims.getSubject()).isEqualTo(ANA.id().toString());
        assertThat(claims.getStringClaim("username")).isEqualTo(ANA.username());
        assertThat(claims.getStringListClaim("roles")).containsExactly("user");
        assertThat(claims.getLongClaim("ver")).isEqualTo(1);
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(14)),
                        Instant.now().plus(Duration.ofMinutes(15)));
    }

    @Test
    void everyClaimAndHeaderCanBeForged() throws Exception {
        var token = SignedJWT.parse(TestTokens.tokenFor(ANA)
                .claim("roles", List.of("admin"))
                .withoutClaim("exp")
                .header("typ", "JWT")
                .withoutHeader("kid")
                .sign());

        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("admin");
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isNull();
        assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(token.getHeader().getKeyID()).isNull();
    }

    @Test
    void impostorsKeyHasTheNameButNotTheSignature() throws Exception {
        var impostor = TestSigningKey.impostorOf(TestSigningKey.shared().keyId());

        var token = SignedJWT.parse(TestTokens.tokenFor(ANA).signedBy(impostor).sign());

        assertThat(token.getHeader().getKeyID())
                .isEqualTo(TestSigningKey.shared().keyId());
        assertThat(token.verify(new RSASSAVerifier(TestSigningKey.shared().publicKey())))
                .isFalse();
    }

    @Test
    void forgeriesAreTheRealThing() throws Exception {
        var unsigned = TestTokens.tokenFor(ANA).unsigned();
        var confused = SignedJWT.parse(TestTokens.tokenFor(ANA).signedWithThePublicKeyAsSecret());

        assertThat(PlainJWT.parse(unsigned).getJWTClaimsSet().getSubject())
                .isEqualTo(ANA.id().toString());
        assertThat(confused.verify(
                        new MACVerifier(TestSigningKey.shared().publicKey().getEncoded())))
                .isTrue();
    }

    @Test
    void changingATokenLeavesTheFirstAsItWas() throws Exception {
        var first = TestTokens.tokenFor(ANA);

        var changed = first.withRoles("admin");

        assertThat(SignedJWT.parse(changed.sign()).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("admin");
        assertThat(SignedJWT.parse(first.sign()).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("user");
    }
}
