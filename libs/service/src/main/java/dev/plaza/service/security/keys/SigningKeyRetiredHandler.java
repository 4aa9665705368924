package dev.plaza.service.security.keys;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SigningKeyRetired;
import dev.plaza.db.Transactions;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Turns a key into a tombstone, also when its announcement is still on the way. */
@Singleton
@Requires(beans = SigningKeyReplica.class)
final class SigningKeyRetiredHandler implements EventHandler<SigningKeyRetired> {

    private final SigningKeyRepository repository;
    private final SigningKeyReplica replica;
    private final Transactions transactions;

    SigningKeyRetiredHandler(SigningKeyRepository repository, SigningKeyReplica replica, Transactions transactions) {
        this.repository = repository;
        this.replica = replica;
        this.transactions = transactions;
    }

    @Override
    public EventType<SigningKeyRetired> type() {
        return AuthEvents.SIGNING_KEY_RETIRED;
    }

    @Override
    public void handle(ReceivedEvent<SigningKeyRetired> event) {
        SigningKeyRetired key = event.payload();
        repository.retire(key.keyId(), key.retiredAt());
        transactions.afterCommit(replica::changed);
    }

    @Override
    public boolean isRequired() {
        return false;
    }
}
