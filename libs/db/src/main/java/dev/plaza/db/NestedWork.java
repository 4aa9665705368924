package dev.plaza.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;

/** A part of a transaction that can fail alone: it is undone to the savepoint in front of it, with all it asked for. */
final class NestedWork {

    private NestedWork() {}

    static <T> T run(Scope scope, Connection connection, Supplier<T> work) {
        Savepoint before = savepoint(connection);
        scope.beginNested();
        try {
            T result = work.get();
            TransactionState.requireSound(connection);
            release(connection, before);
            scope.keepNested();
            return result;
        } catch (RuntimeException | Error thrown) {
            scope.dropNested();
            undo(connection, before, thrown);
            throw thrown;
        }
    }

    private static Savepoint savepoint(Connection connection) {
        try {
            return connection.setSavepoint();
        } catch (SQLException fault) {
            throw new IllegalStateException("a savepoint could not be set", fault);
        }
    }

    private static void release(Connection connection, Savepoint before) {
        try {
            connection.releaseSavepoint(before);
        } catch (SQLException fault) {
            throw new IllegalStateException("a savepoint could not be released", fault);
        }
    }

    private static void undo(Connection connection, Savepoint before, Throwable thrown) {
        try {
            connection.rollback(before);
        } catch (SQLException fault) {
            thrown.addSuppressed(fault);
        }
    }
}
