package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.embedded.PostgresSettings;
import dev.plaza.testing.Eventually;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Against a server whose certificate is made out for localhost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

    private final EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.temporary());
    private final Path directory;
    private final TestAuthority authority;

    TlsTest(@TempDir Path directory) {
        this.directory = directory;
        this.authority = new TestAuthority(directory, "authority");
    }

    @BeforeAll
    void encrypt() throws SQLException {
        TestAuthority.Issued own = authority.issue("localhost");
        try (Connection connection = server.admin().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set ssl_cert_file = '" + own.certificate() + "'");
            statement.execute("alter system set ssl_key_file = '" + own.key() + "'");
            statement.execute("alter system set ssl_ca_file = '" + authority.certificate + "'");
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
        Eventually.eventually(() -> assertThat(connectsWith("localhost", tls(authority.certificate)))
                .isTrue());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void encryptsToAServerWhoseCertificateItKnows() throws SQLException {
        try (Connection connection = connect("localhost", tls(authority.certificate));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    @Test
    void refusesAServerThatAnotherAuthorityVouchesFor() {
        TestAuthority other = new TestAuthority(directory, "other");

        assertThatThrownBy(() -> connect("localhost", tls(other.certificate))).isInstanceOf(SQLException.class);
    }

    @Test
    void refusesAServerOfAnotherName() {
        assertThatThrownBy(() -> connect("127.0.0.1", tls(authority.certificate)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void refusesAServerThatNoPublicAuthorityVouchesForWhereNoneIsNamed() {
        assertThatThrownBy(() -> connect("localhost", tls(null))).isInstanceOf(SQLException.class);
    }

    @Test
    void showsItsOwnCertificate() throws SQLException {
        TestAuthority.Issued own = authority.issue("notes-service");
        TlsSettings settings = new TlsSettings(
                authority.certificate.toString(),
                own.certificate().toString(),
                own.pk8().toString());

        try (Connection connection = connect("localhost", settings);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select client_dn from pg_stat_ssl where pid = pg_backend_pid()")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("/CN=notes-service");
        }
    }

    @Test
    void checksCertificatesBeyondThisMachineWithoutBeingAsked() {
        TlsSettings settings = new TlsSettings("ca.crt", null, null);

        assertThat(settings.applyTo(to("db.example.org"), false).jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example.org:5432/notes?sslmode=verify-full&sslrootcert=ca.crt");
        assertThat(settings.applyTo(to("db.example.org"), true).jdbcUrl()).doesNotContain("sslmode");
        assertThat(settings.applyTo(to("localhost"), false).jdbcUrl()).doesNotContain("sslmode");
        assertThat(settings.applyTo(to("::1"), false).jdbcUrl()).doesNotContain("sslmode");
        assertThat(settings.applyTo(to("127.evil.example.org"), false).jdbcUrl())
                .contains("sslmode=verify-full");
    }

    private boolean connectsWith(String host, TlsSettings settings) {
        try (Connection connection = connect(host, settings)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String host, TlsSettings settings) throws SQLException {
        DatabaseUrl url =
                DatabaseUrl.parse("postgres://" + host + ":" + server.port() + "/postgres?sslmode=verify-full");
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", "postgres");
        return DriverManager.getConnection(settings.applyTo(url, false).jdbcUrl(), properties);
    }

    private static TlsSettings tls(@Nullable Path authority) {
        return new TlsSettings(authority == null ? null : authority.toString(), null, null);
    }

    private static DatabaseUrl to(String host) {
        return DatabaseUrl.of(host, 5432, "notes", null, null);
    }
}
