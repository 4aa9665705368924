package dev.plaza.auth.application.key;

import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.auth.domain.key.SigningKeys;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SigningKeyPublished;
import dev.plaza.contracts.auth.SigningKeyRetired;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Begins and ends the life of signing keys and tells the other services; always inside its caller's transaction. */
@Singleton
final class PublishSigningKey {

    private static final long PUBLISHED = 1;
    private static final long RETIRED = 2;

    private final SigningKeys keys;
    private final MintSigningKey mint;
    private final Outbox outbox;
    private final AuditTrail audit;

    PublishSigningKey(SigningKeys keys, MintSigningKey mint, Outbox outbox, AuditTrail audit) {
        this.keys = keys;
        this.mint = mint;
        this.outbox = outbox;
        this.audit = audit;
    }

    SigningKey publish(Instant signsFrom) {
        SigningKey key = mint.mint(signsFrom);
        keys.add(key);
        outbox.add(
                AuthEvents.SIGNING_KEY_PUBLISHED,
                key.id(),
                PUBLISHED,
                new SigningKeyPublished(key.kid(), key.publicJwk(), key.publishedAt()));
        audit.record(AuditEvent.of("signing-key.published", "signing-key", key.id()));
        return key;
    }

    void retire(SigningKey key, Instant now) {
        keys.retire(key.id(), now);
        outbox.add(AuthEvents.SIGNING_KEY_RETIRED, key.id(), RETIRED, new SigningKeyRetired(key.kid(), now));
        audit.record(AuditEvent.of("signing-key.retired", "signing-key", key.id()));
    }
}
