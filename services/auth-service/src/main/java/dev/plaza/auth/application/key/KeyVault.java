package dev.plaza.auth.application.key;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import dev.plaza.auth.application.DerivedKeys;
import dev.plaza.auth.domain.key.SigningKey;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.text.ParseException;
import javax.crypto.SecretKey;

/** Seals private keys for the database and opens them again: JWE (RFC 7516), direct encryption, AES-256-GCM. */
@Singleton
final class KeyVault {

    private final SecretKey secret;

    KeyVault(DerivedKeys keys) {
        this.secret = keys.derive("signing-keys", "AES");
    }

    /** The whole key as a compact JWE. */
    String seal(RSAKey key) {
        try {
            var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .contentType("jwk+json")
                    .build();
            JWEObject sealed = new JWEObject(header, new Payload(key.toJSONString()));
            sealed.encrypt(new DirectEncrypter(secret));
            return sealed.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException("a signing key could not be encrypted", fault);
        }
    }

    /**
     * The key behind a row.
     *
     * @throws ConfigurationException when it was sealed under another secret
     */
    RSAKey open(SigningKey key) {
        try {
            JWEObject sealed = JWEObject.parse(key.privateJwe());
            sealed.decrypt(new DirectDecrypter(secret));
            return RSAKey.parse(sealed.getPayload().toString());
        } catch (JOSEException | ParseException wrongSecret) {
            // without the cause, which says less
            throw new ConfigurationException("PLAZA_AUTH_KEY_SECRET does not open the signing key " + key.kid()
                    + ": it was stored under another secret. Start with the secret that this database began with");
        }
    }
}
