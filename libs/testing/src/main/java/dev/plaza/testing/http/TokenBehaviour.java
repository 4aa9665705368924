package dev.plaza.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.tokens.TestSigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Which access tokens a service believes: those that a key it trusts signed for it, now, and that come as a bearer's. All
 * others are attacks, and are answered alike.
 */
public abstract class TokenBehaviour extends HttpBehaviour {

    /** A path that answers GET, and to signed-in people only, whether they have an account or not. */
    protected abstract String protectedPath();

    /** The key that the service trusts. */
    protected TestSigningKey key() {
        return TestSigningKey.shared();
    }

    /** What the service's clock shows. */
    protected Instant now() {
        return Instant.now();
    }

    /** Signed with {@link #key()} unless a subclass has its reasons. */
    @Override
    protected String token() {
        return contents().good().sign();
    }

    @Test
    void goodTokenIsBelieved() {
        assertThat(sendSignedIn(HttpCall.get(protectedPath())).status()).isNotIn(401, 403);
    }

    @TestFactory
    Stream<DynamicTest> unsignedTokenIsNotBelieved() {
        return refusedEach(signatures().unsigned());
    }

    @TestFactory
    Stream<DynamicTest> tokenSignedWithWhatIsPublicIsNotBelieved() {
        return refusedEach(signatures().signedWithWhatIsPublic());
    }

    @TestFactory
    Stream<DynamicTest> tokenOfAnotherAlgorithmIsNotBelieved() {
        return refusedEach(signatures().signedByOtherAlgorithms());
    }

    @TestFactory
    Stream<DynamicTest> tokenOfAnotherKeyIsNotBelieved() {
        return refusedEach(signatures().signedByOtherKeys());
    }

    @TestFactory
    Stream<DynamicTest> tokenOfAnotherKindIsNotBelieved() {
        return refusedEach(contents().withOtherHeaders());
    }

    @TestFactory
    Stream<DynamicTest> tokenThatIsNotForUsNowIsNotBelieved() {
        return refusedEach(contents().withOtherClaims());
    }

    @TestFactory
    Stream<DynamicTest> alteredTokenIsNotBelieved() {
        return refusedEach(contents().altered());
    }

    @TestFactory
    Stream<DynamicTest> tokenInAnotherPlaceIsNotBelieved() {
        String token = token();
        HttpCall call = HttpCall.get(protectedPath());
        String user = Base64.getEncoder().encodeToString(("token:" + token).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                        "query, access_token", call.at(protectedPath() + "?access_token=" + token),
                        "query, token", call.at(protectedPath() + "?token=" + token),
                        "form", call.withBody("application/x-www-form-urlencoded", "access_token=" + token),
                        "cookie, JWT", call.withHeader("Cookie", "JWT=" + token),
                        "cookie, access_token", call.withHeader("Cookie", "access_token=" + token),
                        "basic", call.withHeader("Authorization", "Basic " + user),
                        "another scheme", call.withHeader("Authorization", "Token " + token),
                        "no scheme", call.withHeader("Authorization", token),
                        "a header of its own", call.withHeader("X-Access-Token", token))
                .entrySet()
                .stream()
                .map(place -> refused(place.getKey(), place.getValue()));
    }

    @Test
    void identityInHeadersIsNotBelieved() {
        HttpCall call = HttpCall.get(protectedPath());
        String person = UUID.randomUUID().toString();
        for (String name :
                List.of("X-User-Id", "X-User", "X-Remote-User", "Remote-User", "X-Forwarded-User", "X-Plaza-Person")) {
            call = call.withHeader(name, person);
        }

        assertProblem(send(call.withHeader("X-User-Roles", "admin")), 401, "auth.unauthenticated");
    }

    private ForgedSignatures signatures() {
        return new ForgedSignatures(key(), now());
    }

    private ForgedContents contents() {
        return new ForgedContents(key(), now());
    }

    private Stream<DynamicTest> refusedEach(Map<String, String> forged) {
        return forged.entrySet().stream()
                .map(forgery ->
                        refused(forgery.getKey(), HttpCall.get(protectedPath()).withToken(forgery.getValue())));
    }

    private DynamicTest refused(String name, HttpCall call) {
        return DynamicTest.dynamicTest(name, () -> assertProblem(send(call), 401, "auth.unauthenticated"));
    }
}
