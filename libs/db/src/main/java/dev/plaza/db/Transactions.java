package dev.plaza.db;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.plaza.db.Scope.Extent;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
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
 * at its first statement. Whatever the work throws rolls back and is thrown on unchanged. Work that swallows the failure
 * of a statement gets an {@link IllegalStateException}, unless the statement was {@link #nested}: PostgreSQL has given the
 * transaction up.
 * Repositories and {@link DatabaseService} join the transaction of their thread.
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
    private final ConnectionOperations<Connection> connections;

    Transactions(TransactionOperations<Connection> operations, ConnectionOperations<Connection> connections) {
        this.operations = operations;
        this.connections = connections;
    }

    /**
     * Runs {@code work} in a transaction and commits it.
     *
     * @throws IllegalStateException when the thread is in a transaction already
     */
    public <T> T write(Identity identity, Supplier<T> work) {
        return write(identity, Isolation.DEFAULT, work);
    }

    /** As {@link #write(Identity, Supplier)}, for work without a result. */
    public void write(Identity identity, Runnable work) {
        write(identity, () -> {
            work.run();
            return true;
        });
    }

    /** As {@link #write(Identity, Supplier)}, isolated more strictly than {@code READ COMMITTED}. */
    public <T> T write(Identity identity, Isolation isolation, Supplier<T> work) {
        return run(
                () -> new Scope(identity, Extent.TRANSACTION, isolation),
                () -> transaction(TransactionDefinition.DEFAULT, work));
    }

    /** Runs {@code work} in a read-only transaction: PostgreSQL refuses writes in it. */
    public <T> T read(Identity identity, Supplier<T> work) {
        return read(identity, Extent.TRANSACTION, work);
    }

    /**
     * As {@link #read}, from the copy of the database where one is configured and answers: what it reads may be a moment
     * old, and may lack what the same person has just written.
     */
    public <T> T readFromCopy(Identity identity, Supplier<T> work) {
        return read(identity, Extent.TRANSACTION_ON_COPY, work);
    }

    /**
     * Runs {@code work} that reads by a single statement, in a read-only transaction whose begin and end travel with it.
     *
     * @throws IllegalStateException when it comes to a second statement
     */
    public <T> T readOne(Identity identity, Supplier<T> work) {
        return run(
                () -> new Scope(identity, Extent.ONE_STATEMENT, Isolation.DEFAULT),
                () -> connections.executeRead(_ -> work.get()));
    }

    /**
     * Runs {@code work} inside the transaction of this thread so that it can fail alone: what it throws undoes what it
     * wrote, and the caller may catch it and go on.
     *
     * @throws IllegalStateException outside a transaction
     */
    public <T> T nested(Supplier<T> work) {
        return NestedWork.run(Scope.transaction(), operations.getConnection(), work);
    }

    /**
     * Runs {@code statement} when the work of the current transaction is done, in that transaction; never when the nested part
     * of it that asks rolls back. What nobody reads before the commit goes to PostgreSQL together with it. It must execute
     * exactly one statement.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void atEnd(Runnable statement) {
        Scope.transaction().atEnd(statement);
    }

    /**
     * Runs {@code task} on this thread once the current transaction has committed, and never when it, or the nested part of
     * it that asks, rolls back. The task must not throw.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void afterCommit(Runnable task) {
        Scope.transaction().afterCommit(task);
    }

    /**
     * Runs {@code task} on this thread when the current attempt at the transaction has ended, however it did; for what has
     * to be undone even when nobody can say whether the commit arrived. The task must not throw.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void afterEnd(Runnable task) {
        Scope.transaction().afterEnd(task);
    }

    /** Whether a transaction, or a single read, runs on this thread. */
    public boolean isRunning() {
        return Scope.CURRENT.isBound();
    }

    /**
     * Refuses to go on outside a transaction; for what must share the fate of its caller's writes.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void require() {
        Scope.transaction();
    }

    private <T> T read(Identity identity, Extent extent, Supplier<T> work) {
        return run(
                () -> new Scope(identity, extent, Isolation.DEFAULT),
                () -> transaction(TransactionDefinition.READ_ONLY, work));
    }

    private static <T> T run(Supplier<Scope> scopes, Supplier<T> work) {
        if (Scope.CURRENT.isBound()) {
            throw new IllegalStateException(
                    "a transaction runs on this thread already; its work must not start another");
        }
        Ended<T> ended = Failsafe.with(RETRY).get(() -> attempt(scopes.get(), work));
        ended.scope().runAfterCommit();
        return ended.result();
    }

    private static <T> Ended<T> attempt(Scope scope, Supplier<T> work) {
        try {
            return new Ended<>(scope, ScopedValue.where(Scope.CURRENT, scope).call(work::get));
        } catch (RuntimeException thrown) {
            throw scope.hasLostConnection() ? new DeadConnectionException(thrown) : thrown;
        } finally {
            scope.runAfterEnd();
        }
    }

    private <T> T transaction(TransactionDefinition definition, Supplier<T> work) {
        AtomicReference<@Nullable RuntimeException> cause = new AtomicReference<>();
        try {
            return operations.execute(definition, status -> {
                try {
                    T result = work.get();
                    TransactionState.requireSound(status.getConnection());
                    Scope.transaction().end();
                    return result;
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
        return fault instanceof DeadConnectionException
                || DatabaseFault.of(fault).filter(DatabaseFault::isConflict).isPresent();
    }

    private record Ended<T>(Scope scope, T result) {}

    /** The first statement failed, as on a pooled connection that the server has closed meanwhile; nothing was done yet. */
    private static final class DeadConnectionException extends RuntimeException {
        DeadConnectionException(RuntimeException cause) {
            super("the connection was dead", cause);
        }
    }
}
