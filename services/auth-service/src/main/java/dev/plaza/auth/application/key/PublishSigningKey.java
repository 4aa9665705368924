package dev.plaza.auth.application.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.auth.domain.key.SigningKeys;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SigningKeyPublished;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes the platform's first signing key and tells the other services; of several instances, one does. */
@Singleton
final class PublishSigningKey {

    private static final int BITS = 2048;
    private static final long FIRST_VERSION = 1;
    private static final Identity KEEPER = Identity.system("signing-keys");

    private final Transactions transactions;
    private final SigningKeys keys;
    private final KeyVault vault;
    private final Outbox outbox;
    private final Clock clock;

    PublishSigningKey(Transactions transactions, SigningKeys keys, KeyVault vault, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The key that signs from now on: the current one, or a first one. */
    SigningKey publishIfNone() {
        Optional<SigningKey> current = transactions.readOne(KEEPER, keys::findCurrent);
        return current.orElseGet(() -> transactions.write(KEEPER, this::publishAlone));
    }

    private SigningKey publishAlone() {
        keys.lockPublishing();
        return keys.findCurrent().orElseGet(this::publish);
    }

    private SigningKey publish() {
        UUID id = Ids.next();
        RSAKey pair = generate(id.toString());
        String publicJwk = pair.toPublicJWK().toJSONString();
        SigningKey key = SigningKey.publish(id, publicJwk, vault.seal(pair), clock.instant());
        keys.add(key);
        outbox.add(
                AuthEvents.SIGNING_KEY_PUBLISHED,
                id,
                FIRST_VERSION,
                new SigningKeyPublished(key.kid(), publicJwk, key.publishedAt()));
        return key;
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
