package dev.plaza.testing.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token before it is signed. Everything can be changed and left out: a forger would not stop at less. Immutable. */
public final class TestToken {

    private final TestSigningKey key;
    private final Instant now;
    private final Map<String, Object> header;
    private final Map<String, Object> claims;

    TestToken(TestSigningKey key, Instant now) {
        this(key, now, Map.of("alg", "RS256", "typ", "at+jwt", "kid", key.keyId()), Map.of());
    }

    private TestToken(TestSigningKey key, Instant now, Map<String, Object> header, Map<String, Object> claims) {
        this.key = key;
        this.now = now;
        this.header = header;
        this.claims = claims;
    }

    public TestToken withRoles(String... roles) {
        return claim("roles", List.of(roles));
    }

    public TestToken withSession(UUID session) {
        return claim("sid", session.toString());
    }

    public TestToken withAccountVersion(long version) {
        return claim("ver", version);
    }

    /** It ended that long ago. */
    public TestToken expiredFor(Duration duration) {
        return claim("exp", now.minus(duration).getEpochSecond());
    }

    /** It begins only then. */
    public TestToken validIn(Duration duration) {
        return claim("nbf", now.plus(duration).getEpochSecond());
    }

    /** Another value for a claim, of any type that JSON knows. */
    public TestToken claim(String name, Object value) {
        return new TestToken(key, now, header, with(claims, name, value));
    }

    public TestToken withoutClaim(String name) {
        return new TestToken(key, now, header, without(claims, name));
    }

    /** Another value for a member of the header. */
    public TestToken header(String name, Object value) {
        return new TestToken(key, now, with(header, name, value), claims);
    }

    public TestToken withoutHeader(String name) {
        return new TestToken(key, now, without(header, name), claims);
    }

    /** Signed with another key, whose id the header then names. */
    public TestToken signedBy(TestSigningKey other) {
        return new TestToken(other, now, with(header, "kid", other.keyId()), claims);
    }

    /** The token as the auth service would send it. */
    public String sign() {
        return assembled(key.sign(unsignedPart().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Signed with its key by another algorithm, which the header names: {@code RS384}, {@code PS256} and their like. */
    public String signAs(String algorithm) {
        TestToken forged = header("alg", algorithm);
        return forged.assembled(key.sign(algorithm, forged.unsignedPart().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Signed after the text of its header and of its claims was rewritten, for what no map can hold. */
    public String signRewritten(UnaryOperator<String> headerText, UnaryOperator<String> claimsText) {
        String content =
                encoded(headerText.apply(Json.write(header))) + "." + encoded(claimsText.apply(Json.write(claims)));
        return assembled(content, key.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    /** With an empty signature, whatever the header says. */
    public String withoutSignature() {
        return assembled(new byte[0]);
    }

    /** With {@code alg: none} and an empty signature. */
    public String unsigned() {
        return header("alg", "none").withoutSignature();
    }

    /** The public key taken for a shared secret: what a verifier falls for that believes the header's {@code alg}. */
    public String signedWithThePublicKeyAsSecret() {
        return signWithSecret("HS256", key.publicKey().getEncoded());
    }

    /** With the HMAC by {@code HS256}, {@code HS384} or {@code HS512} that somebody makes who has a secret. */
    public String signWithSecret(String algorithm, byte[] secret) {
        TestToken forged = header("alg", algorithm);
        String mac = "HmacSHA" + algorithm.substring(2);
        try {
            var hmac = Mac.getInstance(mac);
            hmac.init(new SecretKeySpec(secret, mac));
            return forged.assembled(hmac.doFinal(forged.unsignedPart().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + mac, e);
        }
    }

    private String assembled(byte[] signature) {
        return assembled(unsignedPart(), signature);
    }

    private static String assembled(String content, byte[] signature) {
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private String unsignedPart() {
        return encoded(Json.write(header)) + "." + encoded(Json.write(claims));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        var changed = new TreeMap<>(members);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> members, String name) {
        var changed = new TreeMap<>(members);
        changed.remove(name);
        return changed;
    }
}
