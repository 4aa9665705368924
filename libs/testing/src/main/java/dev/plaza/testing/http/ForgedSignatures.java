package dev.plaza.testing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestToken;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens that somebody signed who must not, or nobody. */
final class ForgedSignatures extends Forgeries {

    private static final TestSigningKey STRANGER = TestSigningKey.generate();

    private final TestSigningKey impostor;

    ForgedSignatures(TestSigningKey key, Instant now) {
        super(key, now);
        this.impostor = STRANGER.calledBy(key.keyId());
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
}
