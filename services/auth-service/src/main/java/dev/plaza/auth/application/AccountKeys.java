package dev.plaza.auth.application;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Stands in the keys of counts for what somebody typed to name an account. Counts may lie in Redis, and whoever reads them
 * there is to learn no names and no addresses, nor to be able to try some: so it is hashed under a key of this service's.
 */
@Singleton
public final class AccountKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    AccountKeys(DerivedKeys keys) {
        this.key = keys.derive("limits", ALGORITHM);
    }

    /** The same for {@code named} in any case. */
    public String of(String named) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] text = named.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
