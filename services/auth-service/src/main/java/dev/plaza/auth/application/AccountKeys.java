package dev.plaza.auth.application;

import jakarta.inject.Singleton;

/**
 * Stands in the keys of counts for what somebody typed to name an account. Counts may lie in Redis, and whoever reads them
 * there is to learn no names and no addresses, nor to be able to try some: so it is hashed under a key of this service's.
 */
@Singleton
public final class AccountKeys {

    private final KeyedHash hash;

    AccountKeys(DerivedKeys keys) {
        this.hash = keys.hash("limits");
    }

    /** The same for {@code named} in any case. */
    public String of(String named) {
        return hash.ofName(named);
    }
}
