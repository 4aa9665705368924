package dev.plaza.db;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a thread has under way with the database: on whose behalf, on which side, and what is to be done afterwards. Of
 * one thread; a repeated transaction gets a new one.
 */
final class Scope {

    /** Bound while a transaction or a single read runs on this thread. */
    static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    /** Behind a statement that it travels with; its line may end in a comment. */
    static final String COMMIT = "\n; commit";

    private static final Logger LOG = LoggerFactory.getLogger(Scope.class);
    private static final String ASSUME = "select set_config('" + Identity.SETTING + "', ?, true)";

    private final Identity identity;
    private final Extent extent;
    private final Isolation isolation;
    private final Deque<Intentions> intentions = new ArrayDeque<>();
    private final List<Runnable> afterEnd = new ArrayList<>();
    private @Nullable HikariDataSource pool;
    private boolean hasLostConnection;
    private boolean isEnding;

    Scope(Identity identity, Extent extent, Isolation isolation) {
        this.identity = identity;
        this.extent = extent;
        this.isolation = isolation;
        this.intentions.push(new Intentions());
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

    /**
     * What PostgreSQL has to hear first; its only parameter is the identity. The isolation is told here, because the
     * driver would tell it to the session, which behind a pooler is anybody's.
     */
    String preface() {
        return isIsolated()
                ? "set transaction isolation level " + isolation.name().replace('_', ' ') + "; " + ASSUME
                : ASSUME;
    }

    /** How many results the preface has. */
    int prefaceResults() {
        return isIsolated() ? 2 : 1;
    }

    private boolean isIsolated() {
        return isolation != Isolation.DEFAULT;
    }

    boolean isOneStatement() {
        return extent == Extent.ONE_STATEMENT;
    }

    boolean isOnCopy() {
        return extent == Extent.TRANSACTION_ON_COPY;
    }

    void atEnd(Runnable statement) {
        intentions.element().statements.add(statement);
    }

    void afterCommit(Runnable task) {
        intentions.element().afterCommit.add(task);
    }

    void afterEnd(Runnable task) {
        afterEnd.add(task);
    }

    void beginNested() {
        intentions.push(new Intentions());
    }

    void keepNested() {
        Intentions nested = intentions.pop();
        intentions.element().statements.addAll(nested.statements);
        intentions.element().afterCommit.addAll(nested.afterCommit);
    }

    void dropNested() {
        intentions.pop();
    }

    /** Runs the statements that were left for the end. */
    void end() {
        Iterator<Runnable> statements = intentions.element().statements.iterator();
        while (statements.hasNext()) {
            Runnable statement = statements.next();
            isEnding = !statements.hasNext();
            statement.run();
        }
    }

    /** The next statement is the last one: {@code COMMIT} travels with it. */
    boolean isEnding() {
        return isEnding;
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
        run(intentions.element().afterCommit);
    }

    void runAfterEnd() {
        run(afterEnd);
    }

    /** What has been committed cannot be taken back by a task that fails, nor may that one keep the others from running. */
    private static void run(List<Runnable> tasks) {
        tasks.forEach(task -> {
            try {
                task.run();
            } catch (RuntimeException fault) {
                LOG.error("a task failed that was to follow a transaction", fault);
            }
        });
    }

    /** What a transaction, or a nested part of it, has left for its end. */
    private static final class Intentions {
        private final List<Runnable> statements = new ArrayList<>();
        private final List<Runnable> afterCommit = new ArrayList<>();
    }
}
