package dev.plaza.auth.application;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import javax.crypto.SecretKey;

/**
 * Seals what the database must keep and not know, and opens it again: JWE (RFC 7516), direct encryption, AES-256-GCM. Each
 * purpose has a box of its own, see {@link DerivedKeys#box}.
 */
public final class SecretBox {

    private final SecretKey key;

    SecretBox(SecretKey key) {
        this.key = key;
    }

    /** A text as a compact JWE that says what kind of content it is. */
    public String seal(String text, String contentType) {
        try {
            var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .contentType(contentType)
                    .build();
            JWEObject sealed = new JWEObject(header, new Payload(text));
            sealed.encrypt(new DirectEncrypter(key));
            return sealed.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException("what is " + contentType + " could not be encrypted", fault);
        }
    }

    /**
     * The text behind a compact JWE.
     *
     * @throws IllegalArgumentException when it was sealed in another box, or is not what was sealed
     */
    public String open(String sealed) {
        try {
            JWEObject object = JWEObject.parse(sealed);
            object.decrypt(new DirectDecrypter(key));
            return object.getPayload().toString();
        } catch (JOSEException | ParseException fault) {
            throw new IllegalArgumentException("sealed under another secret", fault);
        }
    }
}
