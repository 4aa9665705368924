package dev.plaza.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.plaza.db.Ids;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signs access tokens as auth-service would, and as it never would. */
public final class TokenMaker {

    private final RSAKey key;

    private TokenMaker(RSAKey key) {
        this.key = key;
    }

    public static TokenMaker withKey(String keyId) {
        return withKey(keyId, 2048);
    }

    public static TokenMaker withKey(String keyId, int bits) {
        try {
            return new TokenMaker(new RSAKeyGenerator(bits, true).keyID(keyId).generate());
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public RSAKey key() {
        return key;
    }

    public String keyId() {
        return key.getKeyID();
    }

    public String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    /** A good token of a new person. */
    public String token(String... roles) {
        return tokenOf(Ids.next(), roles);
    }

    public String tokenOf(UUID person, String... roles) {
        return sign(header().build(), claims(person, roles).build());
    }

    public String tokenWith(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(header().build(), change.apply(claims(Ids.next(), "user")).build());
    }

    public String tokenWithHeader(UnaryOperator<JWSHeader.Builder> change) {
        return sign(change.apply(header()).build(), claims(Ids.next(), "user").build());
    }

    public JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
    }

    public static JWTClaimsSet.Builder claims(UUID person, String... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("plaza")
                .audience("plaza-api")
                .subject(person.toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(900)))
                .jwtID(Ids.next().toString())
                .claim("username", "ana")
                .claim("roles", List.of(roles))
                .claim("sid", Ids.next().toString())
                .claim("ver", 1);
    }

    public String sign(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
            return jwt.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
