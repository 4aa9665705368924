package dev.plaza.db.monitoring;

/**
 * Sees every statement of the service's default pool. Where no bean of this type exists, statements go straight to the
 * pool. Called on the thread of the statement: it must be quick, and must not throw or use the database.
 */
public interface StatementObserver {

    /** Called after each execution. */
    void executed(ExecutedStatement statement);

    /** The connection of that name went back to the pool. */
    default void released(String connection) {}
}
