package dev.plaza.service.security;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.Base64URL;
import dev.plaza.service.ServiceTest;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestToken;
import dev.plaza.testing.tokens.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest extends ServiceTest {

    private static final TestPerson ANA = aPerson().named("ana").make();
    private static final TestSigningKey OURS = TestSigningKey.shared();
    private static final TestSigningKey STRANGER = TestSigningKey.generate();
    private static final TestSigningKey IMPOSTOR = TestSigningKey.impostorOf(OURS.keyId());

    @Test
    void tellsTheControllerWhoIsCalling() {
        String token =
                good().withRoles("user", "moderator").withAccountVersion(7).sign();

        HttpResponse<String> answer = send(request("/api/v1/whoami", token));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode me = json(answer);
        assertThat(me.path("id").asText()).isEqualTo(ANA.id().toString());
        assertThat(me.path("username").asText()).isEqualTo(ANA.username());
        assertThat(me.path("roles")).extracting(JsonNode::asText).containsExactlyInAnyOrder("user", "moderator");
        assertThat(me.path("accountVersion").asLong()).isEqualTo(7);
    }

    @Test
    void answersTheSameWhenTheTokenIsRemembered() {
        String token = good().sign();

        HttpResponse<String> first = send(request("/api/v1/whoami", token));
        HttpResponse<String> second = send(request("/api/v1/whoami", token));

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void acceptsClocksThatDifferByLessThanTheAllowance() {
        assertAccepted(good().expiredFor(Duration.ofSeconds(20)));
        assertAccepted(good().validIn(Duration.ofSeconds(20)));
        assertAccepted(good().claim("iat", secondsFromNow(20)));
    }

    @Test
    void acceptsOneAudienceAmongSeveralAndATokenWithoutNotBefore() {
        assertAccepted(good().claim("aud", List.of("other", "plaza-api")));
        assertAccepted(good().withoutClaim("nbf"));
    }

    @Test
    void refusesARememberedTokenOnceItHasEnded() {
        Duration life = TestTokens.LIFE.plusSeconds(31);
        String token = good().sign();
        assertThat(send(request("/api/v1/whoami", token)).statusCode()).isEqualTo(200);

        clock.advance(life);

        assertRefused(token);
        clock.advance(life.negated());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"keysOfOthers", "otherKindsOfToken", "wrongClaims", "brokenTokens"})
    void refuses(String attack, String token) {
        assertRefused(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "HS256", "HS512", "RS384", "PS256", "ES256", "RSA"})
    void refusesEveryAlgorithmButOurs(String algorithm) {
        TestToken token = good().header("alg", algorithm);
        String signed = token.sign();

        assertRefused(signed);
        assertRefused(signed.substring(0, signed.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "../../../../dev/null",
                "/etc/passwd",
                "key' or '1'='1",
                "key'; drop table signing_key_replicas; --",
                "http://localhost:1/key",
                "key\u0000",
                "%",
                ""
            })
    void refusesKeyIdsThatAreNotOurs(String keyId) {
        assertRefused(good().header("kid", keyId).sign());
        assertThat(database.count("select count(*) from signing_key_replicas")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "exp", "iat", "username", "roles", "sid", "ver"})
    void refusesATokenWithoutAClaimWeRelyOn(String claim) {
        assertRefused(good().withoutClaim(claim).sign());
    }

    @Test
    void takesTokensFromTheAuthorizationHeaderOnly() {
        String token = good().sign();

        assertThat(send(request("/api/v1/whoami?access_token=" + token)).statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/v1/whoami").header("Cookie", "JWT=" + token))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/v1/whoami").header("Authorization", "Basic " + token))
                        .statusCode())
                .isEqualTo(401);
    }

    static Stream<Arguments> keysOfOthers() {
        return Stream.of(
                attack("public key as shared secret", good().signedWithThePublicKeyAsSecret()),
                attack("unsigned", good().unsigned()),
                attack("own key", good().signedBy(STRANGER)),
                attack("own key under our id", good().signedBy(IMPOSTOR)),
                attack("own key embedded", good().signedBy(STRANGER).header("jwk", publicJwk(STRANGER))),
                attack(
                        "own key embedded under our id",
                        good().signedBy(IMPOSTOR).header("jwk", publicJwk(IMPOSTOR))),
                attack("own key set linked", good().signedBy(IMPOSTOR).header("jku", "http://localhost:1/")),
                attack("own certificate linked", good().signedBy(IMPOSTOR).header("x5u", "http://localhost:1/")),
                attack("own certificate embedded", good().signedBy(IMPOSTOR).header("x5c", List.of("AAAA"))),
                attack("our signature, linked key set", good().header("jku", "http://localhost:1/")),
                attack("our signature, embedded key", good().header("jwk", publicJwk(OURS))),
                attack(
                        "our signature, unknown extension",
                        good().header("crit", List.of("x")).header("x", 1)),
                attack(
                        "our signature, known extension",
                        good().header("crit", List.of("b64")).header("b64", true)),
                attack("no key id", good().withoutHeader("kid")),
                attack("key id is a number", good().header("kid", 1)));
    }

    static Stream<Arguments> otherKindsOfToken() {
        return Stream.of(
                attack("no type", good().withoutHeader("typ")),
                attack("type JWT", good().header("typ", "JWT")),
                attack("type of a refresh token", good().header("typ", "rt+jwt")),
                attack("type is a list", good().header("typ", List.of("at+jwt"))),
                Arguments.of("an opaque refresh token", "rt_0123456789abcdef0123456789abcdef"));
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                attack("another issuer", good().claim("iss", "https://evil.example")),
                attack("issuer in other case", good().claim("iss", "Plaza")),
                attack("issuer is a list", good().claim("iss", List.of("plaza"))),
                attack("another audience", good().claim("aud", "other-api")),
                attack("no audience", good().claim("aud", List.of())),
                attack("audience is an object", good().claim("aud", Map.of("plaza-api", true))),
                attack("expired", good().expiredFor(Duration.ofSeconds(35))),
                attack("expiry is a text", good().claim("exp", "tomorrow")),
                attack("not valid yet", good().validIn(Duration.ofSeconds(45))),
                attack("issued in the future", good().claim("iat", secondsFromNow(45))),
                attack("subject is not a uuid", good().claim("sub", "admin")),
                attack("subject is a short uuid", good().claim("sub", "1-1-1-1-1")),
                attack("subject is a number", good().claim("sub", 1)),
                attack("session is not a uuid", good().claim("sid", "1")),
                attack("version is a text", good().claim("ver", "1")),
                attack("username is blank", good().claim("username", " ")),
                attack("username is a number", good().claim("username", 5)),
                attack("roles are a text", good().claim("roles", "admin")),
                attack("roles are numbers", good().claim("roles", List.of(1, 2))));
    }

    static Stream<Arguments> brokenTokens() {
        String good = good().sign();
        List<String> parts = List.of(good.split("\\.", -1));
        String header = parts.get(0);
        String claims = parts.get(1);
        String signature = parts.get(2);
        String adminClaims = good().withRoles("admin").sign().split("\\.", -1)[1];
        return Stream.of(
                Arguments.of("signature cut short", good.substring(0, good.length() - 4)),
                Arguments.of("signature missing", header + "." + claims + "."),
                Arguments.of("signature left out", header + "." + claims),
                Arguments.of("signature of another token", header + "." + adminClaims + "." + signature),
                Arguments.of("claims are not JSON", header + "." + encoded("hello") + "." + signature),
                Arguments.of("header exchanged", encoded("{\"alg\":\"RS256\"}") + "." + claims + "." + signature),
                Arguments.of("header is not JSON", encoded("hello") + "." + claims + "." + signature),
                Arguments.of("header is a list", encoded("[]") + "." + claims + "." + signature),
                Arguments.of("header is null", encoded("null") + "." + claims + "." + signature),
                Arguments.of("deeply nested header", encoded("[".repeat(2000)) + "." + claims + "." + signature),
                Arguments.of("five parts", good + ".x.y"),
                Arguments.of("not base64", "%%%.%%%.%%%"),
                Arguments.of("a word", "token"),
                Arguments.of("only dots", ".."),
                Arguments.of("nothing", ""),
                Arguments.of("very long", "a".repeat(6000)),
                Arguments.of("a good token and something behind", good + " x"),
                Arguments.of("a good token twice", good + "," + good));
    }

    private static TestToken good() {
        return TestTokens.tokenFor(ANA);
    }

    private static Arguments attack(String name, TestToken token) {
        return Arguments.of(name, token.sign());
    }

    private static Arguments attack(String name, String token) {
        return Arguments.of(name, token);
    }

    private static Map<String, Object> publicJwk(TestSigningKey key) {
        return Map.of(
                "kty", "RSA",
                "kid", key.keyId(),
                "n", Base64URL.encode(key.publicKey().getModulus()).toString(),
                "e", Base64URL.encode(key.publicKey().getPublicExponent()).toString());
    }

    private static String encoded(String text) {
        return Base64URL.encode(text).toString();
    }

    private static long secondsFromNow(int seconds) {
        return Instant.now().plusSeconds(seconds).getEpochSecond();
    }

    private void assertAccepted(TestToken token) {
        assertThat(send(request("/api/v1/whoami", token.sign())).statusCode()).isEqualTo(200);
    }

    private void assertRefused(String token) {
        HttpResponse<String> answer = send(request("/api/v1/whoami", token));

        problem(answer, 401, "auth.unauthenticated");
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"plaza\", error=\"invalid_token\"");
        assertThat(answer.body().getBytes(UTF_8)).hasSizeLessThan(600);
    }
}
