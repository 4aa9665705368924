package dev.plaza.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.failsafe.CircuitBreaker;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The connections that repositories work with. Each carries the identity of the {@link Transactions transaction} it is
 * taken for, and comes from the copy to read from where the transaction allows it and the copy answers. One taken
 * outside a transaction is nobody's.
 */
final class IdentityDataSource implements DataSource {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(IdentityDataSource.class);
    private static final Duration COPY_LEFT_ALONE = Duration.ofSeconds(5);

    private final HikariDataSource primary;
    private final @Nullable HikariDataSource copy;
    private final HeldConnections held;

    /** Open while the copy is left alone after it did not answer. */
    private final CircuitBreaker<Connection> copyBreaker = CircuitBreaker.<Connection>builder()
            .withFailureThreshold(1)
            .withDelay(COPY_LEFT_ALONE)
            .onOpen(_ -> LOG.warn("the copy to read from does not answer; reading from the database itself"))
            .onClose(_ -> LOG.info("the copy to read from answers again"))
            .build();

    IdentityDataSource(HikariDataSource primary, @Nullable HikariDataSource copy, HeldConnections held) {
        this.primary = primary;
        this.copy = copy;
        this.held = held;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!Scope.CURRENT.isBound()) {
            return primary.getConnection();
        }
        Scope scope = Scope.CURRENT.get();
        return scope.isOnCopy() ? fromCopy(scope) : from(primary, scope);
    }

    private Connection fromCopy(Scope scope) throws SQLException {
        if (copy == null || !copyBreaker.tryAcquirePermit()) {
            return from(primary, scope);
        }
        try {
            Connection connection = from(copy, scope);
            copyBreaker.recordSuccess();
            return connection;
        } catch (SQLException away) {
            copyBreaker.recordFailure();
            LOG.debug("no connection to the copy", away);
            return from(primary, scope);
        }
    }

    private Connection from(HikariDataSource pool, Scope scope) throws SQLException {
        scope.takesFrom(pool);
        Connection connection = pool.getConnection();
        scope.afterEnd(held.begin());
        try {
            if (scope.isOneStatement()) {
                // nobody else begins its transaction
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
            }
            return IdentityConnection.of(connection, scope);
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool knows its own role");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return primary.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        primary.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        primary.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return primary.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return primary.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : primary.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || primary.isWrapperFor(type);
    }
}
