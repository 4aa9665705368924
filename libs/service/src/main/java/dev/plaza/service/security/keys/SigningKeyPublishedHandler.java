package dev.plaza.service.security.keys;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SigningKeyPublished;
import dev.plaza.db.Transactions;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Takes a new key into the replica; a key that nothing should be verified with is refused and never stored. */
@Singleton
@Requires(beans = SigningKeyReplica.class)
final class SigningKeyPublishedHandler implements EventHandler<SigningKeyPublished> {

    private final SigningKeyRepository repository;
    private final SigningKeyReplica replica;
    private final Transactions transactions;

    SigningKeyPublishedHandler(SigningKeyRepository repository, SigningKeyReplica replica, Transactions transactions) {
        this.repository = repository;
        this.replica = replica;
        this.transactions = transactions;
    }

    @Override
    public EventType<SigningKeyPublished> type() {
        return AuthEvents.SIGNING_KEY_PUBLISHED;
    }

    @Override
    public void handle(ReceivedEvent<SigningKeyPublished> event) {
        SigningKeyPublished key = event.payload();
        PublicKeys.parse(key.keyId(), key.publicJwk());
        repository.add(key.keyId(), key.publicJwk(), key.publishedAt());
        transactions.afterCommit(replica::changed);
    }

    @Override
    public boolean isRequired() {
        return false;
    }
}
