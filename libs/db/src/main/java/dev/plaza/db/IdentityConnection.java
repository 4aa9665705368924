package dev.plaza.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection on behalf of somebody. PostgreSQL hears of whom together with the first statement, in the same round trip
 * ({@link FirstStatement}), or by a statement of its own before anything that cannot be joined. The setting is local to the
 * transaction, so it is gone before the pool lends the connection to somebody else.
 */
final class IdentityConnection implements InvocationHandler {

    /** A connection that is dead shows it at once; what fails later was under way. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Connection delegate;
    private final Scope scope;
    private boolean isAssumed;

    private IdentityConnection(Connection delegate, Scope scope) {
        this.delegate = delegate;
        this.scope = scope;
    }

    static Connection of(Connection delegate, Scope scope) {
        return (Connection) Proxy.newProxyInstance(
                IdentityConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new IdentityConnection(delegate, scope));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // this is equals
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "prepareStatement" -> {
                if (!isAssumed && arguments != null && arguments.length == 1) {
                    return firstStatement((Connection) proxy, (String) arguments[0]);
                }
                assume();
                if (scope.isEnding() && arguments != null && arguments.length == 1) {
                    return delegate.prepareStatement(arguments[0] + Scope.COMMIT);
                }
            }
            // what is set after a savepoint would go with it
            case "createStatement", "prepareCall", "setSavepoint" -> assume();
            default -> {}
        }
        return Delegation.call(delegate, method, arguments);
    }

    private PreparedStatement firstStatement(Connection proxy, String sql) throws SQLException {
        isAssumed = true;
        return FirstStatement.of(proxy, delegate, sql, scope);
    }

    private void assume() throws SQLException {
        if (scope.isOneStatement()) {
            throw new IllegalStateException("this read was to be one prepared statement; use a transaction for more");
        }
        if (!isAssumed) {
            isAssumed = true;
            assume(delegate, scope);
        }
    }

    /** By a statement of its own. */
    static void assume(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(scope.preface())) {
            statement.setString(1, scope.identity().setting());
            first(scope, statement::execute);
        }
    }

    /** Runs what is first on a connection: one that the server has closed meanwhile shows it now. */
    static boolean first(Scope scope, Execution execution) throws SQLException {
        long began = System.nanoTime();
        try {
            return execution.run();
        } catch (SQLException fault) {
            boolean isAtOnce = System.nanoTime() - began < AT_ONCE.toNanos();
            if (isAtOnce
                    && DatabaseFault.of(fault)
                            .filter(DatabaseFault::isConnectionLost)
                            .isPresent()) {
                scope.connectionWasLost();
            }
            throw fault;
        }
    }

    @FunctionalInterface
    interface Execution {
        boolean run() throws SQLException;
    }
}
