package dev.plaza.auth.application.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.plaza.auth.application.AuthSettings;
import dev.plaza.auth.application.key.KeyRing;
import dev.plaza.auth.domain.account.User;
import dev.plaza.db.Ids;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Signs access tokens (RFC 9068): RS256 JWTs that every service can verify by itself. */
@Singleton
public final class AccessTokens {

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final KeyRing keys;
    private final Clock clock;
    private final Duration lifetime;
    private final String issuer;
    private final String audience;

    AccessTokens(
            KeyRing keys,
            Clock clock,
            AuthSettings settings,
            @Property(name = "plaza.security.issuer") String issuer,
            @Property(name = "plaza.security.audience") String audience) {
        this.keys = keys;
        this.clock = clock;
        this.lifetime = settings.accessTokenLifetime();
        this.issuer = issuer;
        this.audience = audience;
    }

    /** Completes a session's tokens with an access token that says who {@code account} is now. */
    public SignedIn sign(User account, SessionTokens tokens) {
        String accessToken = sign(claims(account, tokens.session().id()));
        return new SignedIn(account, accessToken, tokens.refreshToken(), lifetime);
    }

    private JWTClaimsSet claims(User account, UUID sessionId) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(account.id().toString())
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("username", account.username())
                .claim("roles", account.roles())
                .claim("sid", sessionId.toString())
                .claim("ver", account.version())
                .build();
    }

    private String sign(JWTClaimsSet claims) {
        RSAKey key = keys.current();
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(TYPE)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException("the signing key " + key.getKeyID() + " does not sign", fault);
        }
    }
}
