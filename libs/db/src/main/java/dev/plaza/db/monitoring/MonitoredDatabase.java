package dev.plaza.db.monitoring;

import dev.plaza.db.DatabaseAddresses;
import dev.plaza.db.DatabaseUrl;
import io.micronaut.core.value.PropertyResolver;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * The way to a service's database past its pool: for looks at it that must work when the pool is exhausted, and must not
 * take from it. Each connection is a new one; whoever asks for it closes it.
 *
 * @param app   the role of the running service
 * @param owner the role of migrations, by a direct connection; the app role where no other is set
 */
public record MonitoredDatabase(DatabaseUrl app, DatabaseUrl owner) {

    /** What its connections call themselves in {@code pg_stat_activity}. */
    public static final String APPLICATION = "plaza-monitoring";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    /** As the settings of the service say. */
    public static MonitoredDatabase of(PropertyResolver settings) {
        DatabaseAddresses addresses = DatabaseAddresses.of(settings);
        return new MonitoredDatabase(addresses.appRole(), addresses.ownerRole());
    }

    /** A connection in auto-commit. */
    public Connection connectAsOwner() throws SQLException {
        return connect(owner);
    }

    /** A connection in auto-commit. */
    public Connection connectAsApp() throws SQLException {
        return connect(app);
    }

    private static Connection connect(DatabaseUrl url) throws SQLException {
        Properties properties = new Properties();
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        properties.setProperty("ApplicationName", APPLICATION);
        properties.setProperty("connectTimeout", Long.toString(CONNECT_TIMEOUT.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(ANSWER_TIMEOUT.toSeconds()));
        // one message a statement: a pooler may be between, and EXPLAIN has to take $1 for a parameter of its own
        properties.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(url.jdbcUrl(), properties);
    }
}
