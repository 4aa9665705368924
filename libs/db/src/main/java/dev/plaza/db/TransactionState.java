package dev.plaza.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;

/** What PostgreSQL last said of a connection's transaction; costs no round trip. */
final class TransactionState {

    private TransactionState() {}

    /**
     * Refuses to go on to a commit that would silently be a rollback: PostgreSQL answers {@code COMMIT} with
     * {@code ROLLBACK} once a statement has failed, and the driver does not mind.
     *
     * @throws IllegalStateException when a statement failed and nobody undid it
     */
    static void requireSound(Connection connection) {
        try {
            if (connection.unwrap(BaseConnection.class).getTransactionState()
                    == org.postgresql.core.TransactionState.FAILED) {
                throw new IllegalStateException("a statement of this transaction failed and the failure was swallowed:"
                        + " nothing of it can be committed; nest what may fail");
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("not a connection to PostgreSQL", fault);
        }
    }
}
