package dev.plaza.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first statement of a transaction, with the one that tells the identity in front of it: the driver sends both, and
 * {@code BEGIN}, in one round trip, and {@code COMMIT} too where it is the only statement. Parameters move up by one, and the
 * first results are not the statement's. A batch cannot be joined so; then the identity is told first and the statement prepared
 * anew.
 *
 * <p>The driver may part what it was given at once, in front of a statement whose rows it cannot foresee the size of. That
 * costs a round trip and changes nothing else, because all of it is one explicit transaction.
 */
final class FirstStatement implements InvocationHandler {

    private static final String NO_DATA = "02000";
    private static final String TOO_MANY_RESULTS = "0100E";

    private final Connection proxy;
    private final Connection connection;
    private final String sql;
    private final Scope scope;
    private final List<Setting> settings = new ArrayList<>();
    private PreparedStatement delegate;
    private boolean isJoined = true;

    private FirstStatement(Connection proxy, Connection connection, String sql, Scope scope) throws SQLException {
        this.proxy = proxy;
        this.connection = connection;
        this.sql = sql;
        this.scope = scope;
        this.delegate = connection.prepareStatement(
                scope.preface() + ";\n" + sql + (scope.isOneStatement() ? Scope.COMMIT : ""));
        delegate.setString(1, scope.identity().setting());
    }

    static PreparedStatement of(Connection proxy, Connection connection, String sql, Scope scope) throws SQLException {
        return (PreparedStatement) Proxy.newProxyInstance(
                FirstStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new FirstStatement(proxy, connection, sql, scope));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (!isJoined) {
            return Delegation.call(delegate, method, arguments);
        }
        boolean isPlain = arguments == null || arguments.length == 0;
        return switch (method.getName()) {
            case "execute" -> isPlain ? execute() : refuse();
            case "executeQuery" -> isPlain ? executeQuery() : refuse();
            case "executeUpdate" -> isPlain ? executeUpdate() : refuse();
            case "executeLargeUpdate" -> isPlain ? (long) executeUpdate() : refuse();
            case "addBatch" -> {
                separate();
                yield Delegation.call(delegate, method, arguments);
            }
            case "getConnection" -> proxy;
            case "clearParameters", "getMetaData", "getParameterMetaData" -> refuse();
            default -> isParameter(method) ? set(method, arguments) : Delegation.call(delegate, method, arguments);
        };
    }

    private static boolean isParameter(Method method) {
        return method.getName().startsWith("set")
                && method.getParameterCount() > 1
                && method.getParameterTypes()[0] == int.class;
    }

    private @Nullable Object set(Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        Setting setting = (statement, shift) -> {
            Object[] shifted = given.clone();
            shifted[0] = (int) given[0] + shift;
            return Delegation.call(statement, method, shifted);
        };
        settings.add(setting);
        return setting.applyTo(delegate, 1);
    }

    private boolean execute() throws SQLException {
        boolean isRows = IdentityConnection.first(scope, delegate::execute);
        for (int i = 0; i < scope.prefaceResults(); i++) {
            isRows = delegate.getMoreResults();
        }
        return isRows;
    }

    private ResultSet executeQuery() throws SQLException {
        if (!execute()) {
            throw new SQLException("the query returned no result", NO_DATA);
        }
        return delegate.getResultSet();
    }

    private int executeUpdate() throws SQLException {
        if (execute()) {
            throw new SQLException("the update returned a result", TOO_MANY_RESULTS);
        }
        return delegate.getUpdateCount();
    }

    private void separate() throws Throwable {
        if (scope.isOneStatement()) {
            refuse();
        }
        delegate.close();
        IdentityConnection.assume(connection, scope);
        delegate = connection.prepareStatement(sql);
        isJoined = false;
        for (Setting setting : settings) {
            setting.applyTo(delegate, 0);
        }
    }

    private static Object refuse() {
        throw new UnsupportedOperationException("not on the first statement of a transaction");
    }

    @FunctionalInterface
    private interface Setting {
        @Nullable Object applyTo(PreparedStatement statement, int shift) throws Throwable;
    }
}
