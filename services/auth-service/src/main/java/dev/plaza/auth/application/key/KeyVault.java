package dev.plaza.auth.application.key;

import com.nimbusds.jose.jwk.RSAKey;
import dev.plaza.auth.application.DerivedKeys;
import dev.plaza.auth.application.SecretBox;
import dev.plaza.auth.domain.key.SigningKey;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.text.ParseException;

/** Seals private keys for the database and opens them again. */
@Singleton
final class KeyVault {

    private final SecretBox box;

    KeyVault(DerivedKeys keys) {
        this.box = keys.box("signing-keys");
    }

    /** The whole key as a compact JWE. */
    String seal(RSAKey key) {
        return box.seal(key.toJSONString(), "jwk+json");
    }

    /**
     * The key behind a row.
     *
     * @throws ConfigurationException when it was sealed under another secret
     */
    RSAKey open(SigningKey key) {
        try {
            return RSAKey.parse(box.open(key.privateJwe()));
        } catch (IllegalArgumentException | ParseException wrongSecret) {
            // without the cause, which says less
            throw new ConfigurationException("PLAZA_AUTH_KEY_SECRET does not open the signing key " + key.kid()
                    + ": it was stored under another secret. Start with the secret that this database began with");
        }
    }
}
