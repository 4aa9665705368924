package dev.plaza.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has under way with the database: on whose behalf, on which side, and what is to be done afterwards. Of
 * one thread; a repeated transaction gets a new one.
 */
final class Scope {

    /** Bound while a transaction or a single read runs on this thread. */
    static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private final Identity identity;
    private final Extent extent;
    private final Deque<List<Runnable>> afterCommit = new ArrayDeque<>();
    private final List<Runnable> afterEnd = new ArrayList<>();
    private @Nullable HikariDataSource pool;
    private boolean hasLostConnection;

    Scope(Identity identity, Extent extent) {
        this.identity = identity;
        this.extent = extent;
        this.afterCommit.push(new ArrayList<>());
    }

    /** How far it reaches. */
    enum Extent {
        TRANSACTION,
        TRANSACTION_ON_COPY,
        ONE_STATEMENT
    }

    /** The transaction that this thread is in. */
    static Scope transaction() {
        if (!CURRENT.isBound() || CURRENT.get().isOneStatement()) {
            throw new IllegalStateException("this needs the transaction of its caller");
        }
        return CURRENT.get();
    }

    Identity identity() {
        return identity;
    }

    boolean isOneStatement() {
        return extent == Extent.ONE_STATEMENT;
    }

    boolean isOnCopy() {
        return extent == Extent.TRANSACTION_ON_COPY;
    }

    void afterCommit(Runnable task) {
        afterCommit.element().add(task);
    }

    void afterEnd(Runnable task) {
        afterEnd.add(task);
    }

    void beginNested() {
        afterCommit.push(new ArrayList<>());
    }

    void keepNested() {
        List<Runnable> tasks = afterCommit.pop();
        afterCommit.element().addAll(tasks);
    }

    void dropNested() {
        afterCommit.pop();
    }

    void takesFrom(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * The first statement found the connection dead, so nothing has been done. Where one is dead the others that lie idle
     * most likely are, as after a restart of the server: none of them is lent again.
     */
    void connectionWasLost() {
        hasLostConnection = true;
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    boolean hasLostConnection() {
        return hasLostConnection;
    }

    void runAfterCommit() {
        afterCommit.element().forEach(Runnable::run);
    }

    void runAfterEnd() {
        afterEnd.forEach(Runnable::run);
    }
}
