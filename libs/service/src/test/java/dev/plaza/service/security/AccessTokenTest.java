package dev.plaza.service.security;

import static com.nimbusds.jose.util.Base64URL.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.SignedJWT;
import dev.plaza.db.Ids;
import dev.plaza.service.ServiceTest;
import dev.plaza.service.TokenMaker;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest extends ServiceTest {

    private static final TokenMaker STRANGER = TokenMaker.withKey("stranger");
    private static final TokenMaker IMPOSTOR = TokenMaker.withKey(TOKENS.keyId());

    @Test
    void tellsTheControllerWhoIsCalling() {
        UUID ana = Ids.next();

        HttpResponse<String> answer = send(request("/api/v1/whoami", TOKENS.tokenOf(ana, "user", "moderator")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode me = json(answer);
        assertThat(me.path("id").asText()).isEqualTo(ana.toString());
        assertThat(me.path("username").asText()).isEqualTo("ana");
        assertThat(me.path("roles")).extracting(JsonNode::asText).containsExactlyInAnyOrder("user", "moderator");
        assertThat(me.path("accountVersion").asLong()).isEqualTo(1);
    }

    @Test
    void answersTheSameWhenTheTokenIsRemembered() {
        String token = TOKENS.token("user");

        HttpResponse<String> first = send(request("/api/v1/whoami", token));
        HttpResponse<String> second = send(request("/api/v1/whoami", token));

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void acceptsClocksThatDifferByLessThanTheAllowance() {
        Instant now = Instant.now();

        assertAccepted(TOKENS.tokenWith(claims -> claims.expirationTime(Date.from(now.minusSeconds(20)))));
        assertAccepted(TOKENS.tokenWith(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(20)))));
        assertAccepted(TOKENS.tokenWith(claims -> claims.issueTime(Date.from(now.plusSeconds(20)))));
    }

    @Test
    void acceptsOneAudienceAmongSeveralAndATokenWithoutNotBefore() {
        assertAccepted(TOKENS.tokenWith(claims -> claims.audience(List.of("other", "plaza-api"))));
        assertAccepted(TOKENS.tokenWith(claims -> claims.notBeforeTime(null)));
    }

    @Test
    void refusesARememberedTokenOnceItHasEnded() {
        String token = TOKENS.token("user");
        assertAccepted(token);

        clock.advance(Duration.ofSeconds(900 + 31));

        assertRefused(token);
        clock.advance(Duration.ofSeconds(-900 - 31));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refuses(String attack, String token) {
        assertRefused(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void refusesUnsignedTokensHoweverTheySpellIt(String algorithm) {
        String header = "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}".formatted(algorithm, TOKENS.keyId());
        String claims = TokenMaker.claims(Ids.next(), "admin").build().toString();

        assertRefused(encode(header) + "." + encode(claims) + ".");
        assertRefused(encode(header) + "." + encode(claims) + "." + encode("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "../../../../dev/null",
                "/etc/passwd",
                "key-1' or '1'='1",
                "key-1'; drop table signing_key_replicas; --",
                "http://localhost:1/key",
                "key-1\u0000",
                "KEY-1",
                ""
            })
    void refusesKeyIdsThatAreNotOurs(String keyId) {
        assertRefused(STRANGER.tokenWithHeader(header -> header.keyID(keyId)));
        assertThat(database.count("select count(*) from signing_key_replicas")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "exp", "iat", "username", "roles", "sid", "ver"})
    void refusesATokenWithoutAClaimWeRelyOn(String claim) {
        assertRefused(TOKENS.tokenWith(claims -> claims.claim(claim, null)));
    }

    @Test
    void takesTokensFromTheAuthorizationHeaderOnly() {
        String token = TOKENS.token("user");

        assertThat(send(request("/api/v1/whoami?access_token=" + token)).statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/v1/whoami").header("Cookie", "JWT=" + token))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/v1/whoami").header("Authorization", "Basic " + token))
                        .statusCode())
                .isEqualTo(401);
    }

    static Stream<Arguments> attacks() throws JOSEException {
        Instant now = Instant.now();
        String good = TOKENS.token("user");
        String[] parts = good.split("\\.", -1);
        return Stream.of(
                attack("signed with the public key as an HMAC secret", hmacWithPublicKey()),
                attack("RS512 instead of RS256", signed(JWSAlgorithm.RS512)),
                attack("PS256 instead of RS256", signed(JWSAlgorithm.PS256)),
                attack(
                        "own key embedded",
                        STRANGER.tokenWithHeader(h -> h.jwk(STRANGER.key().toPublicJWK()))),
                attack(
                        "own key embedded under our id",
                        IMPOSTOR.tokenWithHeader(h -> h.jwk(IMPOSTOR.key().toPublicJWK()))),
                attack("own key under our id", IMPOSTOR.token("user")),
                attack(
                        "own key set linked",
                        IMPOSTOR.tokenWithHeader(h -> h.jwkURL(URI.create("http://localhost:1/")))),
                attack(
                        "own certificate linked",
                        IMPOSTOR.tokenWithHeader(h -> h.x509CertURL(URI.create("http://localhost:1/")))),
                attack(
                        "own certificate embedded",
                        IMPOSTOR.tokenWithHeader(h -> h.x509CertChain(List.of(Base64.encode("certificate"))))),
                attack("unknown critical extension", TOKENS.tokenWithHeader(h -> h.criticalParams(Set.of("exp")))),
                attack(
                        "good signature, linked key set",
                        TOKENS.tokenWithHeader(h -> h.jwkURL(URI.create("http://x/")))),
                attack("no key id", TOKENS.tokenWithHeader(h -> h.keyID(null))),
                attack("no type", TOKENS.tokenWithHeader(h -> h.type(null))),
                attack("type JWT", TOKENS.tokenWithHeader(h -> h.type(JOSEObjectType.JWT))),
                attack("a refresh token", TOKENS.tokenWithHeader(h -> h.type(new JOSEObjectType("rt+jwt")))),
                attack("an opaque refresh token", "rt_" + encode("0123456789abcdef0123456789abcdef")),
                attack("another issuer", TOKENS.tokenWith(c -> c.issuer("https://evil.example"))),
                attack("issuer in other case", TOKENS.tokenWith(c -> c.issuer("Plaza"))),
                attack("another audience", TOKENS.tokenWith(c -> c.audience("other-api"))),
                attack("expired", TOKENS.tokenWith(c -> c.expirationTime(Date.from(now.minusSeconds(60))))),
                attack("not valid yet", TOKENS.tokenWith(c -> c.notBeforeTime(Date.from(now.plusSeconds(60))))),
                attack("issued in the future", TOKENS.tokenWith(c -> c.issueTime(Date.from(now.plusSeconds(60))))),
                attack("subject is not a uuid", TOKENS.tokenWith(c -> c.subject("admin"))),
                attack("subject is a short uuid", TOKENS.tokenWith(c -> c.subject("1-1-1-1-1"))),
                attack("session is not a uuid", TOKENS.tokenWith(c -> c.claim("sid", "1"))),
                attack("version is a text", TOKENS.tokenWith(c -> c.claim("ver", "1"))),
                attack("username is blank", TOKENS.tokenWith(c -> c.claim("username", " "))),
                attack("username is a number", TOKENS.tokenWith(c -> c.claim("username", 5))),
                attack("roles are a text", TOKENS.tokenWith(c -> c.claim("roles", "admin"))),
                attack("roles are numbers", TOKENS.tokenWith(c -> c.claim("roles", List.of(1, 2)))),
                attack("signature cut short", good.substring(0, good.length() - 4)),
                attack("signature missing", parts[0] + "." + parts[1] + "."),
                attack("signature left out", parts[0] + "." + parts[1]),
                attack("signature of another token", parts[0] + "." + parts[1] + "." + signatureOf(TOKENS.token())),
                attack("claims changed", parts[0] + "." + claimsOf(TOKENS.token("admin")) + "." + parts[2]),
                attack("header changed", encode("{\"alg\":\"RS256\"}") + "." + parts[1] + "." + parts[2]),
                attack("five parts", good + ".x.y"),
                attack("header is not JSON", encode("hello") + "." + parts[1] + "." + parts[2]),
                attack("header is an array", encode("[]") + "." + parts[1] + "." + parts[2]),
                attack("not base64", "%%%.%%%.%%%"),
                attack("a word", "token"),
                attack("only dots", ".."),
                attack("nothing", ""),
                attack("very long", "a".repeat(6000)),
                attack("a good token and something behind", good + " x"),
                attack("a good token twice", good + "," + good));
    }

    private static Arguments attack(String name, Object token) {
        return Arguments.of(name, token.toString());
    }

    private static String hmacWithPublicKey() throws JOSEException {
        byte[] secret = TOKENS.key().toRSAPublicKey().getEncoded();
        return signed(JWSAlgorithm.HS256, new MACSigner(secret));
    }

    private static String signed(JWSAlgorithm algorithm) throws JOSEException {
        return signed(algorithm, new RSASSASigner(TOKENS.key()));
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(TOKENS.keyId())
                .build();
        SignedJWT jwt =
                new SignedJWT(header, TokenMaker.claims(Ids.next(), "admin").build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static String signatureOf(String token) {
        return token.split("\\.", -1)[2];
    }

    private static String claimsOf(String token) {
        return token.split("\\.", -1)[1];
    }

    private void assertAccepted(String token) {
        assertThat(send(request("/api/v1/whoami", token)).statusCode()).isEqualTo(200);
    }

    private void assertRefused(String token) {
        HttpResponse<String> answer = send(request("/api/v1/whoami", token));

        problem(answer, 401, "auth.unauthenticated");
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer realm=\"plaza\"");
        assertThat(answer.body().getBytes(UTF_8)).hasSizeLessThan(600);
    }
}
