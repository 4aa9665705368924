package dev.plaza.testing.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestTokens;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose token it is. */
final class NoteTokens {

    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

    private final Set<Fault> faults;

    NoteTokens(Set<Fault> faults) {
        this.faults = faults;
    }

    String personOf(@Nullable String authorization) {
        if (faults.contains(Fault.EVERYBODY_SIGNED_IN)) {
            return "somebody";
        }
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw unauthenticated();
        }
        try {
            var token = JWTParser.parse(authorization.substring("Bearer ".length()));
            var claims = token.getJWTClaimsSet();
            var isSigned =
                    faults.contains(Fault.SIGNATURE_UNCHECKED) || (token instanceof SignedJWT signed && isOurs(signed));
            if (!isSigned || !(faults.contains(Fault.CLAIMS_UNCHECKED) || isForUsNow(claims))) {
                throw unauthenticated();
            }
            return String.valueOf(claims.getSubject());
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            throw unauthenticated();
        }
    }

    private static boolean isOurs(SignedJWT token) throws JOSEException {
        var header = token.getHeader();
        return HEADER.equals(header.toJSONObject().keySet())
                && header.getType().getType().equals("at+jwt")
                && header.getAlgorithm().getName().equals("RS256")
                && token.verify(new RSASSAVerifier(TestSigningKey.shared().publicKey()));
    }

    private static boolean isForUsNow(JWTClaimsSet claims) throws ParseException {
        var now = Instant.now();
        return TestTokens.ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(TestTokens.AUDIENCE)
                && claims.getExpirationTime() != null
                && now.isBefore(claims.getExpirationTime().toInstant())
                && !now.isBefore(claims.getNotBeforeTime().toInstant())
                && claims.getLongClaim("ver") != null
                && isId(claims.getSubject())
                && isId(claims.getStringClaim("sid"));
    }

    private static boolean isId(@Nullable String text) {
        return text != null && UUID.fromString(text).toString().equals(text);
    }

    private static Refusal unauthenticated() {
        return new Refusal(401, "auth.unauthenticated");
    }
}
