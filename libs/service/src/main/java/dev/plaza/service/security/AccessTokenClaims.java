package dev.plaza.service.security;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what a token whose signature is good says, and reads the person from it. Every claim we rely on is required. */
@Singleton
final class AccessTokenClaims {

    private final SecuritySettings settings;
    private final Clock clock;

    AccessTokenClaims(SecuritySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    VerifiedToken read(SignedJWT jwt, String keyId) throws InvalidToken {
        try {
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            checkParties(claims);
            Instant acceptedUntil = checkTimes(claims);
            return new VerifiedToken(person(claims), keyId, acceptedUntil);
        } catch (ParseException | IllegalArgumentException fault) {
            throw new InvalidToken("a claim has the wrong type", fault);
        }
    }

    private void checkParties(JWTClaimsSet claims) throws InvalidToken {
        if (!settings.issuer().equals(claims.getIssuer())) {
            throw new InvalidToken("issued by somebody else");
        }
        if (!claims.getAudience().contains(settings.audience())) {
            throw new InvalidToken("meant for somebody else");
        }
    }

    private Instant checkTimes(JWTClaimsSet claims) throws InvalidToken {
        Instant now = clock.instant();
        Instant latestStart = now.plus(settings.clockSkew());
        Instant acceptedUntil =
                required("exp", claims.getExpirationTime()).toInstant().plus(settings.clockSkew());
        if (!now.isBefore(acceptedUntil)) {
            throw new InvalidToken("expired");
        }
        Instant issuedAt = required("iat", claims.getIssueTime()).toInstant();
        if (issuedAt.isAfter(latestStart)) {
            throw new InvalidToken("issued in the future");
        }
        if (claims.getExpirationTime().toInstant().isAfter(issuedAt.plus(settings.longestTokenLifetime()))) {
            throw new InvalidToken("lives longer than revocations are kept");
        }
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && notBefore.toInstant().isAfter(latestStart)) {
            throw new InvalidToken("not valid yet");
        }
        return acceptedUntil;
    }

    private static CurrentPerson person(JWTClaimsSet claims) throws InvalidToken, ParseException {
        String username = required("username", claims.getStringClaim("username"));
        if (username.isBlank()) {
            throw new InvalidToken("username is blank");
        }
        List<String> roles = required("roles", claims.getStringListClaim("roles"));
        return new CurrentPerson(
                uuid("sub", claims.getSubject()),
                username,
                new HashSet<>(roles),
                uuid("sid", claims.getStringClaim("sid")),
                required("ver", claims.getLongClaim("ver")));
    }

    private static UUID uuid(String name, @Nullable String text) throws InvalidToken {
        UUID id = UUID.fromString(required(name, text));
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new InvalidToken(name + " is not a uuid");
        }
        return id;
    }

    private static <T> T required(String name, @Nullable T claim) throws InvalidToken {
        if (claim == null) {
            throw new InvalidToken(name + " is missing");
        }
        return claim;
    }
}
