package dev.plaza.auth.application.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import dev.plaza.service.security.VerificationKeys;
import jakarta.inject.Singleton;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/** This service verifies tokens with the keys it signs them with; a replica of its own keys would only lag behind. */
@Singleton
final class OwnVerificationKeys implements VerificationKeys {

    private final KeyRing keys;

    OwnVerificationKeys(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable RSAPublicKey known(String keyId) {
        RSAKey key = keys.find(keyId);
        return key == null ? null : publicPart(key);
    }

    /** A key that another instance has just made signs only after its lead time, when the ring has it. */
    @Override
    public @Nullable RSAPublicKey lookUp(String keyId) {
        return known(keyId);
    }

    private static RSAPublicKey publicPart(RSAKey key) {
        try {
            return key.toRSAPublicKey();
        } catch (JOSEException fault) {
            throw new IllegalStateException("the signing key " + key.getKeyID() + " is broken", fault);
        }
    }
}
