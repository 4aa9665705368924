package dev.plaza.service.security;

import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * The public keys with which access tokens are verified. A service keeps a replica of them, fed by events; auth-service,
 * which makes the keys, gives a bean of this type over its own store and thereby replaces the replica.
 */
public interface VerificationKeys {

    /** The key of that id as far as this process knows without asking anybody: asked on every request, never blocks. */
    @Nullable RSAPublicKey known(String keyId);

    /**
     * The key of that id after asking the store, or null when the store does not hold it or it is retired. May block; asked
     * only for what is not {@link #known}, so strangers' made-up ids end here: the store must not be asked for each.
     *
     * @throws KeysUnavailable when no statement about any key can be made at present
     */
    @Nullable RSAPublicKey lookUp(String keyId);
}
