package dev.plaza.testing.tokens;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.plaza.testing.people.TestPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Access tokens for tests, signed with {@link TestSigningKey#shared()}, whose {@link TestSigningKey#jwk() public half} the
 * service under test has to be given. {@code TestTokens.of(ana)} is the everyday token;
 * {@code TestTokens.tokenFor(ana).expiredFor(…).sign()} and its like are the others.
 */
public final class TestTokens {

    public static final String ISSUER = "plaza";
    public static final String AUDIENCE = "plaza-api";
    public static final Duration LIFE = Duration.ofMinutes(15);

    private TestTokens() {}

    /** A good token of an ordinary person. */
    public static String of(TestPerson person) {
        return tokenFor(person).sign();
    }

    /** The value of an {@code Authorization} header with a good token. */
    public static String bearer(TestPerson person) {
        return "Bearer " + of(person);
    }

    /** A good token to be changed before it is signed. */
    public static TestToken tokenFor(TestPerson person) {
        return tokenFor(person.id(), person.username());
    }

    /** A good token to be changed before it is signed. */
    public static TestToken tokenFor(UUID person, String username) {
        return tokenFor(person, username, TestSigningKey.shared(), Instant.now());
    }

    /** A good token by another key, for a service whose clock shows {@code now}. */
    public static TestToken tokenFor(UUID person, String username, TestSigningKey key, Instant now) {
        return new TestToken(key, now)
                .claim("iss", ISSUER)
                .claim("aud", AUDIENCE)
                .claim("sub", person.toString())
                .claim("username", username)
                .claim("roles", List.of("user"))
                .claim("sid", UuidCreator.getTimeOrderedEpoch().toString())
                .claim("ver", 1)
                .claim("jti", UuidCreator.getTimeOrderedEpoch().toString())
                .claim("iat", now.getEpochSecond())
                .claim("nbf", now.getEpochSecond())
                .claim("exp", now.plus(LIFE).getEpochSecond());
    }
}
