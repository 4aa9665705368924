package dev.plaza.testing.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.plaza.testing.tokens.TestSigningKey;
import dev.plaza.testing.tokens.TestTokens;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose token it is. */
final class NoteTokens {

    private static final int LONGEST = 4096;
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");
    private static final TestSigningKey KEY = TestSigningKey.shared();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

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
            var text = authorization.substring("Bearer ".length());
            var token = JWTParser.parse(text);
            var claims = token.getJWTClaimsSet();
            var isBelieved = text.length() <= LONGEST
                    && (faults.contains(Fault.BASE64_UNCHECKED) || isCanonical(text))
                    && (faults.contains(Fault.SIGNATURE_UNCHECKED) || isOurs(token))
                    && (faults.contains(Fault.CLAIMS_UNCHECKED) || isForUsNow(token, claims));
            if (!isBelieved) {
                throw unauthenticated();
            }
            return String.valueOf(claims.getSubject());
        } catch (ParseException
                | JOSEException
                | JsonProcessingException
                | IllegalArgumentException
                | NullPointerException _) {
            throw unauthenticated();
        }
    }

    private boolean isOurs(JWT token) throws JOSEException, ParseException {
        if (!(token instanceof SignedJWT signed)) {
            return faults.contains(Fault.UNSIGNED_BELIEVED);
        }
        var header = signed.getHeader();
        return (faults.contains(Fault.HEADER_UNCHECKED) || isPlain(header)) && signed.verify(verifier(header));
    }

    private boolean isPlain(JWSHeader header) throws ParseException {
        // a parsed header has lost the parameters that are empty
        var names = JSONObjectUtils.parse(header.getParsedBase64URL().decodeToString())
                .keySet();
        return (HEADER.equals(names) || (faults.contains(Fault.KEY_OF_THE_TOKEN) && names.contains("jwk")))
                && header.getType().getType().equals("at+jwt");
    }

    private JWSVerifier verifier(JWSHeader header) throws JOSEException {
        var algorithm = header.getAlgorithm().getName();
        if (faults.contains(Fault.PUBLIC_KEY_AS_SECRET) && algorithm.startsWith("HS")) {
            return new MACVerifier(KEY.publicKey().getEncoded());
        }
        if (faults.contains(Fault.KEY_OF_THE_TOKEN) && header.getJWK() != null) {
            return new RSASSAVerifier(header.getJWK().toRSAKey());
        }
        if (!KEY.keyId().equals(header.getKeyID())
                || !(faults.contains(Fault.ANY_ALGORITHM) || algorithm.equals("RS256"))) {
            throw unauthenticated();
        }
        return new RSASSAVerifier(KEY.publicKey());
    }

    /** Decoders pass over what is not base64 and over bits that count for nothing. */
    private static boolean isCanonical(String text) {
        return Arrays.stream(text.split("\\.", -1))
                .allMatch(part -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Base64.getUrlDecoder().decode(part))
                        .equals(part));
    }

    private static boolean isForUsNow(JWT token, JWTClaimsSet claims) throws ParseException, JsonProcessingException {
        var now = Instant.now();
        var issued = claims.getIssueTime().toInstant();
        var expiry = claims.getExpirationTime().toInstant();
        JSON.readTree(token.getParsedParts()[1].decodeToString());
        return TestTokens.ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(TestTokens.AUDIENCE)
                && now.isBefore(expiry)
                && !issued.isAfter(now)
                && !expiry.isAfter(issued.plus(TestTokens.LIFE))
                && !now.isBefore(claims.getNotBeforeTime().toInstant())
                && claims.getLongClaim("ver") != null
                && !claims.getStringClaim("username").isBlank()
                && areTexts(claims.getStringListClaim("roles"))
                && isId(claims.getSubject())
                && isId(claims.getStringClaim("sid"));
    }

    private static boolean areTexts(List<String> roles) {
        return roles.stream().noneMatch(String::isBlank);
    }

    private static boolean isId(@Nullable String text) {
        return text != null && UUID.fromString(text).toString().equals(text);
    }

    private static Refusal unauthenticated() {
        return new Refusal(401, "auth.unauthenticated");
    }
}
