package dev.plaza.auth.application;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that never leave the process, all derived (HKDF, RFC 5869) from one secret, so that an operator has one thing
 * to keep. Each purpose has a key of its own, from which no other can be computed.
 */
@Singleton
public final class DerivedKeys {

    private static final int BYTES = 32;

    private final byte[] secret;

    /**
     * Reads the secret.
     *
     * @throws ConfigurationException when it is missing, not base64 or of another length than 32 bytes
     */
    DerivedKeys(@Property(name = "plaza.auth.key-secret") @Nullable String encoded) {
        this.secret = decode(encoded);
    }

    /** The key for {@code purpose}, always the same one; 256 bits, for use with {@code algorithm}. */
    public SecretKey derive(String purpose, String algorithm) {
        try {
            var info = ("plaza/auth/" + purpose).getBytes(StandardCharsets.UTF_8);
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 25 platform has HKDF-SHA256", impossible);
        }
    }

    /** A hash for {@code purpose}, which nobody else makes. */
    public KeyedHash hash(String purpose) {
        return new KeyedHash(derive(purpose, KeyedHash.ALGORITHM));
    }

    /** A box for {@code purpose}, which no other opens. */
    public SecretBox box(String purpose) {
        return new SecretBox(derive(purpose, "AES"));
    }

    private static byte[] decode(@Nullable String encoded) {
        if (encoded == null || encoded.isBlank()) {
            throw refused("is not set");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException fault) {
            // without the cause, whose message may repeat a part of the secret
            throw refused("is not base64");
        }
        if (bytes.length != BYTES) {
            throw refused("holds " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static ConfigurationException refused(String fault) {
        return new ConfigurationException("PLAZA_AUTH_KEY_SECRET " + fault
                + ": it is 32 random bytes in base64, such as `openssl rand -base64 32` prints");
    }
}
