package dev.plaza.auth.application.key;

import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.auth.domain.key.SigningKeys;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SigningKeyPublished;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the platform's first signing key and tells the other services; of several instances, one does. */
@Singleton
final class PublishSigningKey {

    private static final long FIRST_VERSION = 1;
    private static final Identity KEEPER = Identity.system("signing-keys");

    private final Transactions transactions;
    private final SigningKeys keys;
    private final MintSigningKey mint;
    private final Outbox outbox;
    private final AuditTrail audit;

    PublishSigningKey(
            Transactions transactions, SigningKeys keys, MintSigningKey mint, Outbox outbox, AuditTrail audit) {
        this.transactions = transactions;
        this.keys = keys;
        this.mint = mint;
        this.outbox = outbox;
        this.audit = audit;
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
        SigningKey key = mint.mint();
        keys.add(key);
        outbox.add(
                AuthEvents.SIGNING_KEY_PUBLISHED,
                key.id(),
                FIRST_VERSION,
                new SigningKeyPublished(key.kid(), key.publicJwk(), key.publishedAt()));
        audit.record(AuditEvent.of("signing-key.published", "signing-key", key.id()));
        return key;
    }
}
