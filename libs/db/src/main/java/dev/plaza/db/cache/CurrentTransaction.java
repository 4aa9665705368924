package dev.plaza.db.cache;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** The transaction of this thread, as far as a cache has to know of it. */
@Singleton
final class CurrentTransaction {

    private final TransactionOperations<Connection> operations;

    CurrentTransaction(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    boolean isActive() {
        return operations.findTransactionStatus().isPresent();
    }

    /** Runs {@code task} once the transaction is committed or rolled back, or nobody knows which. */
    void afterEnd(Runnable task) {
        operations.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(Status status) {
                task.run();
            }
        });
    }
}
