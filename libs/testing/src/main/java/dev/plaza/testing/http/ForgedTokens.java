package dev.plaza.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestToken;
import dev.plaza.testing.tokens.TestTokens;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tokens that nobody must believe, each with a name that says what is wrong with it; in groups by what a verifier must do. */
public final class ForgedTokens {

    private static final String ELSEWHERE = "http://localhost:1/keys";
    private static final TestSigningKey STRANGER = TestSigningKey.generate();

    private final TestSigningKey key;
    private final TestSigningKey impostor;
    private final Instant now;
    private final Map<String, String> forged = new LinkedHashMap<>();

    /**
     * Makes them for a service that believes a key.
     *
     * @param now what the service's clock shows
     */
    ForgedTokens(TestSigningKey key, Instant now) {
        this.key = key;
        this.impostor = STRANGER.calledBy(key.keyId());
        this.now = now;
    }

    /** All of them, for a service that believes {@link TestSigningKey#shared()} and keeps the real time. */
    public static Map<String, String> all() {
        var forged = new ForgedTokens(TestSigningKey.shared(), Instant.now());
        forged.unsigned();
        forged.signedWithWhatIsPublic();
        forged.signedByOtherAlgorithms();
        forged.signedByOtherKeys();
        forged.withOtherHeaders();
        forged.withOtherClaims();
        return forged.altered();
    }

    /** A verifier must not let a token say that it needs no signature. */
    Map<String, String> unsigned() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "none ", " none", "non\u0435", "null", "")) {
            TestToken token = good().header("alg", none);
            put("alg '" + none + "', no signature", token.withoutSignature());
            put("alg '" + none + "', no third part", token.withoutSignature().replaceFirst("\\.$", ""));
            put("alg '" + none + "', our signature", token.sign());
        }
        put("RS256, no signature", good().withoutSignature());
        put("RS256, no third part", good().withoutSignature().replaceFirst("\\.$", ""));
        put("no alg, no signature", good().withoutHeader("alg").withoutSignature());
        put("no alg", good().withoutHeader("alg").sign());
        put("alg is a list", good().header("alg", List.of("RS256")).sign());
        return forged;
    }

    /** A verifier must not take the public key for a secret because a token says so. */
    Map<String, String> signedWithWhatIsPublic() {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        RSAPublicKey published = key.publicKey();
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(published.getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----";
        byte[] modulus = published.getModulus().toByteArray();
        secrets.put("DER", published.getEncoded());
        secrets.put("PEM", pem.getBytes(UTF_8));
        secrets.put("PEM with a last line break", (pem + "\n").getBytes(UTF_8));
        secrets.put("JWK", key.jwk().getBytes(UTF_8));
        secrets.put("JWK set", key.jwks().getBytes(UTF_8));
        secrets.put("modulus", Arrays.copyOfRange(modulus, 1, modulus.length));
        secrets.put("modulus with its sign", modulus);
        secrets.put("key id", key.keyId().getBytes(UTF_8));
        secrets.put("a zero byte", new byte[1]);
        secrets.forEach((name, secret) -> Stream.of("HS256", "HS384", "HS512")
                .forEach(algorithm -> put(algorithm + " by " + name, good().signWithSecret(algorithm, secret))));
        return forged;
    }

    /** A verifier must take one algorithm, not those of the same family too. */
    Map<String, String> signedByOtherAlgorithms() {
        for (String algorithm : List.of("RS384", "RS512", "PS256", "PS384", "PS512")) {
            put(algorithm, good().signAs(algorithm));
        }
        for (String algorithm : List.of("RS384", "PS256", "ES256", "ES384", "EdDSA", "HS256", "dir", "rs256", "RS1")) {
            put("RS256 called " + algorithm, good().header("alg", algorithm).sign());
        }
        return forged;
    }

    /** A verifier must choose the key by itself. */
    Map<String, String> signedByOtherKeys() {
        put("unknown key", good().signedBy(STRANGER).sign());
        put("impostor's key", good().signedBy(impostor).sign());
        put(
                "jwk brought along",
                good().signedBy(STRANGER).header("jwk", jwk(STRANGER)).sign());
        put(
                "jwk brought along under our id",
                good().signedBy(impostor).header("jwk", jwk(impostor)).sign());
        put("jku", good().signedBy(impostor).header("jku", ELSEWHERE).sign());
        put("x5u", good().signedBy(impostor).header("x5u", ELSEWHERE).sign());
        put("x5c", good().signedBy(impostor).header("x5c", List.of("AAAA")).sign());
        for (String keyId : List.of(
                "../../../../dev/null",
                "/dev/null",
                "file:///dev/null",
                ELSEWHERE,
                "' or '1'='1",
                "' union select '" + key.keyId() + "' --",
                "'; drop table signing_key_replicas; --",
                "| sleep 10",
                "\u0000",
                key.keyId() + "\u0000",
                key.keyId().toUpperCase(Locale.ROOT) + " ",
                "%00",
                "*",
                "",
                "k".repeat(2000))) {
            String name = keyId.length() > 60 ? "a very long one" : keyId.replace("\u0000", "\\0");
            put("key id: " + name, good().header("kid", keyId).sign());
        }
        put("no key id", good().withoutHeader("kid").sign());
        put("key id is a number", good().header("kid", 1).sign());
        put("key id is a list", good().header("kid", List.of(key.keyId())).sign());
        put(
                "key id is an object",
                good().header("kid", Map.of("eq", key.keyId())).sign());
        return forged;
    }

    /** A verifier must not pass over what it does not know, nor take another kind of token for an access token. */
    Map<String, String> withOtherHeaders() {
        put("our key embedded", good().header("jwk", jwk(key)).sign());
        put("a key set linked", good().header("jku", ELSEWHERE).sign());
        put("a certificate linked", good().header("x5u", ELSEWHERE).sign());
        put("a certificate embedded", good().header("x5c", List.of("AAAA")).sign());
        put("crit, unknown", good().header("crit", List.of("x")).header("x", 1).sign());
        put("crit, not there", good().header("crit", List.of("exp")).sign());
        put(
                "crit, b64",
                good().header("crit", List.of("b64")).header("b64", true).sign());
        put(
                "crit, not encoded",
                good().header("crit", List.of("b64")).header("b64", false).sign());
        put("crit, empty", good().header("crit", List.of()).sign());
        put("compressed", good().header("zip", "DEF").sign());
        put("nested", good().header("cty", "JWT").sign());
        put("no type", good().withoutHeader("typ").sign());
        put("type is a list", good().header("typ", List.of("at+jwt")).sign());
        for (String type : List.of("JWT", "rt+jwt", "refresh+jwt", "logout+jwt", "dpop+jwt", "id_token", "")) {
            put("type '" + type + "'", good().header("typ", type).sign());
        }
        put("a refresh token", "Zm9yZ2VkLXJlZnJlc2gtdG9rZW4tb2YtMjU2LWJpdHM");
        return forged;
    }

    /** A verifier must be sure that the token was made by the one it trusts, for it, and for now. */
    Map<String, String> withOtherClaims() {
        Stream.of("iss", "aud", "exp", "iat", "sub", "sid", "ver", "username", "roles")
                .forEach(claim ->
                        put("without " + claim, good().withoutClaim(claim).sign()));
        claims("iss", "somebody", "Plaza", "plaza ", List.of(TestTokens.ISSUER));
        claims(
                "aud",
                "another-api",
                "plaza",
                "plaza-api-2",
                List.of(),
                List.of("another-api", "plaza"),
                Map.of(TestTokens.AUDIENCE, 1));
        claims(
                "exp",
                now.minusSeconds(300).getEpochSecond(),
                0,
                -1,
                "tomorrow",
                now.plusSeconds(864_000).getEpochSecond());
        claims("nbf", now.plusSeconds(300).getEpochSecond(), "yesterday");
        claims("iat", now.plusSeconds(300).getEpochSecond(), "now");
        claims(
                "sub",
                "admin",
                "1-1-1-1-1",
                "",
                1,
                "' or '1'='1",
                List.of(UUID.randomUUID().toString()));
        claims("sid", "1", "", 1);
        claims("ver", "1", List.of(1));
        claims("username", " ", 1);
        claims("roles", "admin", List.of(1), Map.of("admin", true));
        String other = "\"sub\":\"%s\"".formatted(UUID.randomUUID());
        put("two subjects, ours last", rewritten(claims -> "{" + other + "," + claims.substring(1)));
        put(
                "two subjects, ours first",
                rewritten(claims -> claims.substring(0, claims.length() - 1) + "," + other + "}"));
        put("two lists of roles", rewritten(claims -> "{\"roles\":[\"admin\"]," + claims.substring(1)));
        put("claims are no JSON", rewritten(_ -> "hello"));
        put("claims are a list", rewritten(claims -> "[" + claims + "]"));
        put("claims are null", rewritten(_ -> "null"));
        put(
                "two algorithms",
                good().signRewritten(header -> "{\"alg\":\"none\"," + header.substring(1), claims -> claims));
        return forged;
    }

    /** A verifier must have every byte as it was signed, and written in the one way there is. */
    Map<String, String> altered() {
        // with a signature in which the two alphabets of base64 differ
        String good = Stream.generate(() -> good().sign())
                .filter(token -> token.substring(token.lastIndexOf('.')).matches(".*[-_].*"))
                .findFirst()
                .orElseThrow();
        String content = good.substring(0, good.lastIndexOf('.') + 1);
        String signature = good.substring(content.length());
        put("signature shorter by a character", good.substring(0, good.length() - 1));
        put("signature shorter by a byte", good.substring(0, good.length() - 2));
        put("half a signature", content + signature.substring(0, signature.length() / 2));
        put("longer signature", good + "AAAA");
        put("signature twice", good + signature);
        put("signature altered at its start", content + otherThan(signature.charAt(0)) + signature.substring(1));
        put(
                "signature altered in the middle",
                content + signature.substring(0, 100) + otherThan(signature.charAt(100)) + signature.substring(101));
        put("signature of zeros", content + "A".repeat(signature.length()));
        put("unused bits of the signature", good.substring(0, good.length() - 1) + withUnusedBits(signature));
        put("padded signature", good + "==");
        put("other alphabet of base64", content + signature.replace('-', '+').replace('_', '/'));
        put(
                "something that is no base64 in the signature",
                content + signature.substring(0, 10) + "!" + signature.substring(10));
        put("space in the signature", content + signature.substring(0, 10) + " " + signature.substring(10));
        String[] parts = good.split("\\.", -1);
        String theirs = good().withRoles("admin").sign().split("\\.", -1)[1];
        put("another person's claims", parts[0] + "." + theirs + "." + signature);
        put("another header", encoded("{\"alg\":\"RS256\"}") + "." + parts[1] + "." + signature);
        put("header is no JSON", encoded("hello") + "." + parts[1] + "." + signature);
        put("header is a list", encoded("[]") + "." + parts[1] + "." + signature);
        put("header is null", encoded("null") + "." + parts[1] + "." + signature);
        put("deeply nested header", encoded("[".repeat(1500)) + "." + parts[1] + "." + signature);
        put("no header", "." + parts[1] + "." + signature);
        put("no claims", parts[0] + ".." + signature);
        put("a fourth part", good + ".");
        put("five parts", good + ".x.y");
        put("only dots", "..");
        put("a word", "token");
        put("something behind it", good + " x");
        put("twice", good + "," + good);
        put("very long", good().claim("padding", "x".repeat(4500)).sign());
        return forged;
    }

    TestToken good() {
        return TestTokens.tokenFor(UUID.randomUUID(), "forged", key, now);
    }

    private void claims(String name, Object... values) {
        for (Object value : values) {
            put(
                    name + " is " + (value instanceof String ? "'" + value + "'" : value),
                    good().claim(name, value).sign());
        }
    }

    private String rewritten(UnaryOperator<String> claims) {
        return good().signRewritten(header -> header, claims);
    }

    private void put(String name, String token) {
        if (forged.put(name, token) != null) {
            throw new IllegalStateException("two tokens are called " + name);
        }
    }

    private static Map<String, Object> jwk(TestSigningKey key) {
        return Map.of(
                "kty", "RSA",
                "kid", key.keyId(),
                "n", number(key.publicKey().getModulus().toByteArray()),
                "e", number(key.publicKey().getPublicExponent().toByteArray()));
    }

    private static String number(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return number(text.getBytes(UTF_8));
    }

    private static char otherThan(char letter) {
        return letter == 'A' ? 'B' : 'A';
    }

    /** 256 bytes leave four bits of the last character unused; set, they decode to the same signature. */
    private static char withUnusedBits(String signature) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(signature.charAt(signature.length() - 1)) + 1);
    }
}
