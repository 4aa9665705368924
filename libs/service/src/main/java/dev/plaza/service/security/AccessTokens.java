package dev.plaza.service.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens (RFC 9068): RS256 and nothing else, with a key of ours. A header may hold {@code alg},
 * {@code typ} and {@code kid} only: keys that a token brings along or points to ({@code jwk}, {@code jku}, {@code x5c},
 * {@code x5u}) and extensions we do not know ({@code crit}) are reasons to refuse it.
 */
@Singleton
final class AccessTokens {

    private static final int LONGEST = 4096;
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final Set<String> HEADER_PARAMETERS = Set.of("alg", "typ", "kid");

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final VerificationKeys keys;
    private final AccessTokenClaims claims;

    AccessTokens(VerificationKeys keys, AccessTokenClaims claims) {
        this.keys = keys;
        this.claims = claims;
    }

    /** May block: a key that this process does not know yet is looked up. */
    VerifiedToken verify(String token) throws InvalidToken {
        if (token.length() > LONGEST) {
            throw new InvalidToken("longer than " + LONGEST + " characters");
        }
        requireCanonical(token);
        SignedJWT jwt = parse(token);
        String keyId = checkHeader(jwt.getHeader());
        RSAPublicKey key = findKey(keyId);
        if (key == null) {
            throw new InvalidToken("signed with an unknown key");
        }
        checkSignature(jwt, key);
        return claims.read(jwt, keyId);
    }

    /**
     * The parser passes over characters that are not of base64 and over bits that count for nothing; so one signature would
     * have many spellings.
     */
    private static void requireCanonical(String token) throws InvalidToken {
        try {
            for (String part : token.split("\\.", -1)) {
                if (!ENCODER.encodeToString(Base64.getUrlDecoder().decode(part)).equals(part)) {
                    throw new InvalidToken("base64 that is not canonical");
                }
            }
        } catch (IllegalArgumentException fault) {
            throw new InvalidToken("not base64", fault);
        }
    }

    /** Whatever strangers write ends here: the parser also fails in ways it does not declare, as on a header of {@code null}. */
    private static SignedJWT parse(String token) throws InvalidToken {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | RuntimeException fault) {
            throw new InvalidToken("not a signed JWT", fault);
        }
    }

    private static String checkHeader(JWSHeader header) throws InvalidToken {
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            throw new InvalidToken("algorithm is not RS256");
        }
        if (!TYPE.equals(header.getType())) {
            throw new InvalidToken("type is not at+jwt");
        }
        Set<String> parameters = parameters(header);
        if (!HEADER_PARAMETERS.containsAll(parameters)) {
            throw new InvalidToken("header holds parameters we do not know: " + parameters);
        }
        if (header.getKeyID() == null) {
            throw new InvalidToken("names no key");
        }
        return header.getKeyID();
    }

    /** As they were written: the parsed header has lost those that are empty or null, such as a {@code crit} without names. */
    private static Set<String> parameters(JWSHeader header) throws InvalidToken {
        try {
            return JSONObjectUtils.parse(header.getParsedBase64URL().decodeToString())
                    .keySet();
        } catch (ParseException fault) {
            throw new InvalidToken("header is no JSON", fault);
        }
    }

    private @Nullable RSAPublicKey findKey(String keyId) {
        RSAPublicKey known = keys.known(keyId);
        return known != null ? known : keys.lookUp(keyId);
    }

    private static void checkSignature(SignedJWT jwt, RSAPublicKey key) throws InvalidToken {
        try {
            if (!jwt.verify(new RSASSAVerifier(key))) {
                throw new InvalidToken("signature is wrong");
            }
        } catch (JOSEException fault) {
            throw new InvalidToken("signature cannot be verified", fault);
        }
    }
}
