package dev.plaza.auth.application.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.db.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes a key pair and seals it for the database. */
@Singleton
final class MintSigningKey {

    private static final int BITS = 2048;

    private final KeyVault vault;
    private final Clock clock;

    MintSigningKey(KeyVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    SigningKey mint(Instant signsFrom) {
        UUID id = Ids.next();
        RSAKey pair = generate(id.toString());
        String publicJwk = pair.toPublicJWK().toJSONString();
        return SigningKey.publish(id, publicJwk, vault.seal(pair), clock.instant(), signsFrom);
    }

    private static RSAKey generate(String keyId) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform makes RSA keys", impossible);
        }
    }
}
