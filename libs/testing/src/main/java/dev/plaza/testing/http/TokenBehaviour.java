package dev.plaza.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.people.PersonMaker;
import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestToken;
import dev.plaza.testing.tokens.TestTokens;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Which access tokens a service believes: those that {@link TestSigningKey#shared()}, which it has to know, signed for it,
 * now. The rest are attacks.
 */
public abstract class TokenBehaviour extends HttpBehaviour {

    private static final TestSigningKey STRANGER = TestSigningKey.generate();
    private static final TestSigningKey IMPOSTOR =
            TestSigningKey.impostorOf(TestSigningKey.shared().keyId());

    /** A path that answers GET, and to signed-in people only. */
    protected abstract String protectedPath();

    /** Signed with the shared key unless a subclass has its reasons. */
    @Override
    protected String token() {
        return good().sign();
    }

    @Test
    void goodTokenIsBelieved() {
        assertThat(sendSignedIn(HttpCall.get(protectedPath())).status()).isNotIn(401, 403);
    }

    @TestFactory
    Stream<DynamicTest> forgedTokenIsNotBelieved() {
        return forged().entrySet().stream()
                .map(forgery -> DynamicTest.dynamicTest(forgery.getKey(), () -> {
                    var answer = send(HttpCall.get(protectedPath()).withToken(forgery.getValue()));
                    assertProblem(answer, 401, "auth.unauthenticated");
                }));
    }

    private static Map<String, String> forged() {
        var forged = new LinkedHashMap<String, String>();
        forged.put("not signed", good().unsigned());
        forged.put("public key as secret", good().signedWithThePublicKeyAsSecret());
        forged.put("unknown key", good().signedBy(STRANGER).sign());
        forged.put("impostor's key", good().signedBy(IMPOSTOR).sign());
        forged.put("no key named", good().withoutHeader("kid").sign());
        forged.put(
                "key brought along",
                good().signedBy(STRANGER).header("jwk", Map.of("kty", "RSA")).sign());
        forged.put("another kind of token", good().header("typ", "JWT").sign());
        forged.put("expired", good().expiredFor(Duration.ofMinutes(5)).sign());
        forged.put("not valid yet", good().validIn(Duration.ofMinutes(5)).sign());
        forged.put("another issuer", good().claim("iss", "somebody").sign());
        forged.put("another audience", good().claim("aud", "another-api").sign());
        forged.put("subject that is no id", good().claim("sub", "admin").sign());
        Stream.of("iss", "aud", "exp", "sub", "sid", "ver")
                .forEach(claim -> forged.put(
                        "without " + claim, good().withoutClaim(claim).sign()));
        forged.put("another person's claims", withSwappedClaims());
        return forged;
    }

    /** Header and signature of one token, claims of another. */
    private static String withSwappedClaims() {
        var mine = good().sign();
        var theirs = good().withRoles("admin").sign();
        return mine.substring(0, mine.indexOf('.'))
                + theirs.substring(theirs.indexOf('.'), theirs.lastIndexOf('.'))
                + mine.substring(mine.lastIndexOf('.'));
    }

    private static TestToken good() {
        return TestTokens.tokenFor(PersonMaker.aPerson().make());
    }
}
