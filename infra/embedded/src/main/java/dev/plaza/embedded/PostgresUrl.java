package dev.plaza.embedded;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who asks: the value behind {@code postgres://user:password@host:port/database}, the form that
 * environment variables carry. {@link #toString()} hides the password, {@link #uri()} does not.
 *
 * @param parameters the query string without its question mark, empty if there is none
 */
public record PostgresUrl(String host, int port, String database, String user, String password, String parameters) {

    private static final int DEFAULT_PORT = 5432;

    /**
     * Reads {@code postgres://} and {@code postgresql://}, with or without a leading {@code jdbc:}.
     *
     * @throws IllegalArgumentException naming the fault, never the password
     */
    public static PostgresUrl parse(String text) {
        var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        var scheme = uri.getScheme();
        if (!"postgres".equals(scheme) && !"postgresql".equals(scheme)) {
            throw new IllegalArgumentException("A database URL starts with postgres://, not with " + scheme);
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException("A database URL needs a host and a database: " + uri.getHost());
        }
        var account = accountOf(uri.getRawUserInfo());
        return new PostgresUrl(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                uri.getPath().substring(1),
                decoded(account[0]),
                decoded(account[1]),
                uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    /** The same server and account, another database. */
    public PostgresUrl inDatabase(String other) {
        return new PostgresUrl(host, port, other, user, password, parameters);
    }

    /** The same database, another account. */
    public PostgresUrl as(String otherUser, String otherPassword) {
        return new PostgresUrl(host, port, database, otherUser, otherPassword, parameters);
    }

    /** {@code postgres://user:password@host:port/database}, with the password: for settings, not for logs. */
    public String uri() {
        return "postgres://" + encoded(user) + ":" + encoded(password) + "@" + place();
    }

    /** {@code jdbc:postgresql://host:port/database}, without account. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + place();
    }

    /** A new connection, in auto-commit; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    @Override
    public String toString() {
        return "postgres://" + encoded(user) + ":***@" + place();
    }

    private String place() {
        return host + ":" + port + "/" + database + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String[] accountOf(@Nullable String userInfo) {
        if (userInfo == null) {
            throw new IllegalArgumentException("A database URL needs user:password@ before the host");
        }
        var colon = userInfo.indexOf(':');
        return colon < 0
                ? new String[] {userInfo, ""}
                : new String[] {userInfo.substring(0, colon), userInfo.substring(colon + 1)};
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
