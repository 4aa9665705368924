package dev.plaza.db;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The only way to the database: a transaction on behalf of an {@link Identity}, visible where it starts and ends.
 *
 * <p>A transaction that PostgreSQL ends as the victim of a deadlock or a serialization failure is run again, up to
 * {@value #RETRIES} times with growing, jittered pauses of at most a quarter of a second; so the work given must be safe
 * to repeat, which it is when all it touches is the database. Whatever the work throws rolls back and is thrown on
 * unchanged. Repositories and {@link io.micronaut.data.jdbc.runtime.JdbcOperations} join the transaction of their thread.
 */
@Singleton
public final class Transactions {

    private static final int RETRIES = 5;

    private static final RetryPolicy<Object> RETRY = RetryPolicy.builder()
            .handleIf(fault ->
                    DatabaseFault.of(fault).filter(DatabaseFault::isConflict).isPresent())
            .withMaxRetries(RETRIES)
            .withBackoff(5, 250, ChronoUnit.MILLIS)
            .withJitter(0.5)
            .build();

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    /**
     * Runs {@code work} in a transaction and commits it.
     *
     * @throws IllegalStateException when the thread is in a transaction already
     */
    public <T> T write(Identity identity, Supplier<T> work) {
        return run(TransactionDefinition.DEFAULT, identity, work);
    }

    /** As {@link #write(Identity, Supplier)}, for work without a result. */
    public void write(Identity identity, Runnable work) {
        write(identity, () -> {
            work.run();
            return true;
        });
    }

    /** Runs {@code work} in a read-only transaction: PostgreSQL refuses writes in it. */
    public <T> T read(Identity identity, Supplier<T> work) {
        return run(TransactionDefinition.READ_ONLY, identity, work);
    }

    /**
     * Runs {@code task} on this thread once the current transaction has committed, and never when it rolls back. The task
     * must not throw and must not need the database.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void afterCommit(Runnable task) {
        current().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                task.run();
            }
        });
    }

    /**
     * Refuses to go on outside a transaction; for what must share the fate of its caller's writes.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void require() {
        current();
    }

    private TransactionStatus<?> current() {
        return operations
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("this needs the transaction of its caller"));
    }

    private <T> T run(TransactionDefinition definition, Identity identity, Supplier<T> work) {
        if (operations.findTransactionStatus().isPresent()) {
            throw new IllegalStateException(
                    "a transaction runs on this thread already; its work must not start another");
        }
        try {
            return Failsafe.with(RETRY)
                    .get(() -> operations.execute(definition, status -> {
                        assume(identity, status.getConnection());
                        return work.get();
                    }));
        } catch (FailsafeException wrapped) {
            throw new IllegalStateException("a transaction failed with a checked exception", wrapped.getCause());
        }
    }

    /** Local to the transaction, so it is gone from the connection before the pool hands that to somebody else. */
    private static void assume(Identity identity, Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('" + Identity.SETTING + "', ?, true)")) {
            statement.setString(1, identity.setting());
            statement.execute();
        }
    }
}
