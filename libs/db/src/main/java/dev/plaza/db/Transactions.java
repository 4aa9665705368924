package dev.plaza.db;

import dev.failsafe.Failsafe;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only way to the database: a transaction on behalf of an {@link Identity}, visible where it starts and ends.
 *
 * <p>A transaction that PostgreSQL ends as the victim of a deadlock or a serialization failure is run again, up to
 * {@value #RETRIES} times with growing, jittered pauses of at most a quarter of a second; so the work given must be safe
 * to repeat, which it is when all it touches is the database. So is one whose pooled connection turns out to be dead
 * before the work began. Whatever the work throws rolls back and is thrown on
 * unchanged. Repositories and {@link io.micronaut.data.jdbc.runtime.JdbcOperations} join the transaction of their thread.
 */
@Singleton
public final class Transactions {

    private static final int RETRIES = 5;

    private static final RetryPolicy<Object> RETRY = RetryPolicy.builder()
            .handleIf(Transactions::isWorthAnotherTry)
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
        return Failsafe.with(RETRY).get(() -> attempt(definition, identity, work));
    }

    private <T> T attempt(TransactionDefinition definition, Identity identity, Supplier<T> work) {
        AtomicReference<@Nullable RuntimeException> cause = new AtomicReference<>();
        try {
            return operations.execute(definition, status -> {
                try {
                    assume(identity, status.getConnection());
                    return work.get();
                } catch (RuntimeException thrown) {
                    cause.set(thrown);
                    throw thrown;
                }
            });
        } catch (RuntimeException thrown) {
            // giving a broken connection back fails as well, and would hide what broke it
            RuntimeException first = cause.get();
            throw first == null ? thrown : first;
        }
    }

    private static boolean isWorthAnotherTry(Throwable fault) {
        return fault instanceof UnusableConnectionException
                || DatabaseFault.of(fault).filter(DatabaseFault::isConflict).isPresent();
    }

    /** Local to the transaction, so it is gone from the connection before the pool hands that to somebody else. */
    private static void assume(Identity identity, Connection connection) {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('" + Identity.SETTING + "', ?, true)")) {
            statement.setString(1, identity.setting());
            statement.execute();
        } catch (SQLException fault) {
            throw new UnusableConnectionException(fault);
        }
    }

    /** The first statement failed, as on a pooled connection that the server has closed meanwhile; nothing was done yet. */
    private static final class UnusableConnectionException extends RuntimeException {
        UnusableConnectionException(SQLException cause) {
            super("a transaction could not begin", cause);
        }
    }
}
