package dev.plaza.testing.tokens;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** An RSA key pair that signs access tokens. All tests of a JVM share one, for making a key takes a while. */
public final class TestSigningKey {

    private static final int BITS = 2048;
    private static final TestSigningKey SHARED = generate();

    private final String keyId;
    private final KeyPair pair;

    private TestSigningKey(String keyId, KeyPair pair) {
        this.keyId = keyId;
        this.pair = pair;
    }

    /** The key that {@link TestTokens} signs with unless told otherwise. */
    public static TestSigningKey shared() {
        return SHARED;
    }

    /** Another key: for rotation, and for signatures that nobody should trust. */
    public static TestSigningKey generate() {
        return new TestSigningKey(UuidCreator.getTimeOrderedEpoch().toString(), newPair());
    }

    /** Another key that claims to be the one called {@code keyId}. */
    public static TestSigningKey impostorOf(String keyId) {
        return new TestSigningKey(keyId, newPair());
    }

    /** The key that the service under test signs with. */
    public static TestSigningKey of(String keyId, KeyPair pair) {
        return new TestSigningKey(keyId, pair);
    }

    /** The same key pair, which calls itself something else. */
    public TestSigningKey calledBy(String otherId) {
        return new TestSigningKey(otherId, pair);
    }

    /** {@code kid}. */
    public String keyId() {
        return keyId;
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) pair.getPublic();
    }

    /** The public half as a JSON Web Key. */
    public String jwk() {
        return Json.write(members());
    }

    /** A JSON Web Key Set of this key alone. */
    public String jwks() {
        return jwks(List.of(this));
    }

    /** A JSON Web Key Set of several keys. */
    public static String jwks(List<TestSigningKey> keys) {
        return Json.write(
                Map.of("keys", keys.stream().map(TestSigningKey::members).toList()));
    }

    byte[] sign(byte[] content) {
        return sign("RS256", content);
    }

    /** By {@code RS…} or {@code PS…} of RFC 7518. */
    byte[] sign(String algorithm, byte[] content) {
        var bits = algorithm.substring(2);
        try {
            var signature = Signature.getInstance(algorithm.startsWith("PS") ? "RSASSA-PSS" : "SHA" + bits + "withRSA");
            if (algorithm.startsWith("PS")) {
                var hash = "SHA-" + bits;
                signature.setParameter(new PSSParameterSpec(
                        hash, "MGF1", new MGF1ParameterSpec(hash), Integer.parseInt(bits) / Byte.SIZE, 1));
            }
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs with RSA", e);
        }
    }

    private Map<String, Object> members() {
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                keyId,
                "n",
                number(publicKey().getModulus()),
                "e",
                number(publicKey().getPublicExponent()));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        // a positive number may come with a leading zero byte, which JSON Web Keys leave out
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }
}
