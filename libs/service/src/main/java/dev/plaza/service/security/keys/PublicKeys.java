package dev.plaza.service.security.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;

/** Reads public keys of others and refuses those that nothing should be verified with. */
final class PublicKeys {

    private static final int LEAST_BITS = 2048;

    private PublicKeys() {}

    /**
     * Reads an RSA public key of at least 2048 bits.
     *
     * @throws IllegalArgumentException naming the key and what is wrong with it
     */
    static RSAPublicKey parse(String keyId, String jwk) {
        try {
            return check(keyId, JWK.parse(jwk));
        } catch (ParseException fault) {
            throw new IllegalArgumentException("key " + keyId + " is not a JSON Web Key", fault);
        }
    }

    static RSAPublicKey check(String keyId, JWK jwk) {
        if (!(jwk instanceof RSAKey key)) {
            throw refused(keyId, "is not an RSA key");
        }
        if (!keyId.equals(key.getKeyID())) {
            throw refused(keyId, "calls itself " + key.getKeyID());
        }
        if (key.isPrivate()) {
            throw refused(keyId, "came with its private part");
        }
        if (key.getAlgorithm() != null && !JWSAlgorithm.RS256.equals(key.getAlgorithm())) {
            throw refused(keyId, "is for " + key.getAlgorithm());
        }
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) {
            throw refused(keyId, "is not for signatures");
        }
        return strongEnough(keyId, key);
    }

    private static RSAPublicKey strongEnough(String keyId, RSAKey key) {
        try {
            RSAPublicKey publicKey = key.toRSAPublicKey();
            if (publicKey.getModulus().bitLength() < LEAST_BITS) {
                throw refused(keyId, "has only " + publicKey.getModulus().bitLength() + " bits");
            }
            return publicKey;
        } catch (JOSEException fault) {
            throw new IllegalArgumentException("key " + keyId + " is broken", fault);
        }
    }

    private static IllegalArgumentException refused(String keyId, String why) {
        return new IllegalArgumentException("key " + keyId + " " + why);
    }
}
