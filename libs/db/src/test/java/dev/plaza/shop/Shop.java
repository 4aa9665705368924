package dev.plaza.shop;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.UUID;

/** Sells, sometimes slowly. */
@Singleton
public final class Shop {

    private static final Identity SELLER = Identity.system("seller");

    private final Transactions transactions;
    private final JdbcOperations jdbc;
    private final AuditTrail audit;

    Shop(Transactions transactions, JdbcOperations jdbc, AuditTrail audit) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** In a transaction of its own. */
    public void inTransaction(Runnable work) {
        transactions.write(SELLER, work);
    }

    /** Takes so many seconds; joins the transaction of its caller. */
    public void sellSlowly(double seconds, String what) {
        jdbc.prepareStatement("select pg_sleep(?), ?", statement -> {
            statement.setDouble(1, seconds);
            statement.setString(2, what);
            return statement.execute();
        });
    }

    /** Goes on record; joins the transaction of its caller. */
    public void giveBack(UUID good) {
        audit.record(AuditEvent.of("good.given-back", "good", good));
    }

    /** Looks a good up by its number; joins the transaction of its caller. */
    public void lookUp(int number) {
        jdbc.prepareStatement("select name from goods where number = ?", statement -> {
            statement.setInt(1, number);
            return statement.execute();
        });
    }

    /** Executes {@code sql}; joins the transaction of its caller. */
    public void query(String sql, Object... values) {
        jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute();
        });
    }

    /** The connection of the caller's transaction. */
    public Connection connection() {
        return jdbc.execute(connection -> connection);
    }
}
