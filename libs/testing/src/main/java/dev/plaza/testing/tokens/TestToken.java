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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token before it is signed. Everything can be changed and left out: a forger would not stop at less. Immutable. */
public final class TestToken {

    private final TestSigningKey key;
    private final Map<String, Object> header;
    private final Map<String, Object> claims;

    TestToken(TestSigningKey key) {
        this(key, Map.of("alg", "RS256", "typ", "at+jwt", "kid", key.keyId()), Map.of());
    }

    private TestToken(TestSigningKey key, Map<String, Object> header, Map<String, Object> claims) {
        this.key = key;
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
        return claim("exp", Instant.now().minus(duration).getEpochSecond());
    }

    /** It begins only then. */
    public TestToken validIn(Duration duration) {
        return claim("nbf", Instant.now().plus(duration).getEpochSecond());
    }

    /** Another value for a claim, of any type that JSON knows. */
    public TestToken claim(String name, Object value) {
        return new TestToken(key, header, with(claims, name, value));
    }

    public TestToken withoutClaim(String name) {
        return new TestToken(key, header, without(claims, name));
    }

    /** Another value for a member of the header. */
    public TestToken header(String name, Object value) {
        return new TestToken(key, with(header, name, value), claims);
    }

    public TestToken withoutHeader(String name) {
        return new TestToken(key, without(header, name), claims);
    }

    /** Signed with another key, whose id the header then names. */
    public TestToken signedBy(TestSigningKey other) {
        return new TestToken(other, with(header, "kid", other.keyId()), claims);
    }

    /** The token as the auth service would send it. */
    public String sign() {
        return assembled(key.sign(unsignedPart().getBytes(StandardCharsets.US_ASCII)));
    }

    /** With {@code alg: none} and an empty signature. */
    public String unsigned() {
        return header("alg", "none").assembled(new byte[0]);
    }

    /** The public key taken for a shared secret: what a verifier falls for that believes the header's {@code alg}. */
    public String signedWithThePublicKeyAsSecret() {
        var forged = header("alg", "HS256");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.publicKey().getEncoded(), "HmacSHA256"));
            return forged.assembled(mac.doFinal(forged.unsignedPart().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    private String assembled(byte[] signature) {
        return unsignedPart() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private String unsignedPart() {
        return encoded(header) + "." + encoded(claims);
    }

    private static String encoded(Map<String, Object> members) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(members).getBytes(StandardCharsets.UTF_8));
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
