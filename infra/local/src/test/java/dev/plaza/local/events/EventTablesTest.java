package dev.plaza.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.embedded.DatabaseProvisioner;
import dev.plaza.embedded.DatabaseRoles;
import dev.plaza.embedded.EmbeddedPostgres;
import dev.plaza.embedded.PostgresSettings;
import dev.plaza.embedded.PostgresUrl;
import dev.plaza.embedded.ProvisionedDatabase;
import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the tables as the event library creates them. */
final class EventTablesTest {

    private static final UUID DEAD = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID WAITING = UUID.fromString("019a0000-0000-7000-8000-000000000002");

    private static EmbeddedPostgres server;
    private static ProvisionedDatabase database;
    private static PostgresUrl empty;

    private EventTables tables;

    @BeforeAll
    static void createTables() throws SQLException, IOException {
        server = EmbeddedPostgres.start(PostgresSettings.temporary());
        var provisioner = new DatabaseProvisioner(server.admin());
        database = provisioner.provision(new DatabaseRoles("users_db", "owner", "app"));
        empty = provisioner
                .provision(new DatabaseRoles("posts_db", "owner", "app"))
                .app();
        for (var migration : List.of(
                "V20261120090000__identity_of_the_transaction.sql",
                "V20261120090100__updated_at.sql",
                "V20261120100000__outbox_and_inbox.sql",
                "V20261120210000__event_tables_belong_to_the_service.sql")) {
            try (var script = EventTables.class.getResourceAsStream("/db/migration/" + migration)) {
                var sql = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
                execute(database.owner(), sql);
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        tables = new EventTables(database.app());
        execute(database.admin(), "DELETE FROM inbox_failures");
        execute(database.admin(), """
                INSERT INTO inbox_failures
                    (id, lane, type, source, subject, aggregate_version, body, headers, error, attempts,
                     next_attempt_at, is_dead)
                VALUES ('%s', 'events', 'user.registered.v1', '/services/auth-service', 'subject', 1,
                        convert_to('{"username":"ana"}', 'UTF8'), '{"traceparent":"00"}', 'it broke', 5, now(), true),
                       ('%s', 'events', 'user.registered.v1', '/services/auth-service', 'subject', 1,
                        '', '{}', 'it broke once', 1, now() + interval '1 hour', false)
                """.formatted(DEAD, WAITING));
    }

    @Test
    void countsWhatWaitsAndWhatIsDead() {
        assertThat(tables.counts()).contains(new EventTables.Counts(0, 1, 1));
    }

    @Test
    void showsTheDeadOnly() {
        assertThat(tables.dead(10)).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(DEAD);
            assertThat(event.body()).isEqualTo("{\"username\":\"ana\"}");
            assertThat(event.attempts()).isEqualTo(5);
            assertThat(event.error()).isEqualTo("it broke");
        });
        assertThat(tables.dead(DEAD)).isPresent();
        assertThat(tables.dead(WAITING)).isEmpty();
    }

    @Test
    void replaysFromTheFirstAttempt() throws SQLException {
        assertThat(tables.replay(DEAD)).isEqualTo(1);

        assertThat(tables.counts()).contains(new EventTables.Counts(0, 2, 0));
        assertThat(due()).isEqualTo(1);
    }

    @Test
    void replaysAll() {
        assertThat(tables.replay(null)).isEqualTo(1);
    }

    @Test
    void dropsTheDeadOnly() {
        assertThat(tables.drop(WAITING)).isZero();
        assertThat(tables.drop(null)).isEqualTo(1);
        assertThat(tables.counts()).contains(new EventTables.Counts(0, 1, 0));
    }

    @Test
    void knowsADatabaseWithoutTheTables() {
        var missing = new EventTables(empty);

        assertThat(missing.counts()).isEmpty();
        assertThatThrownBy(() -> missing.dead(10))
                .isInstanceOf(PlazaException.class)
                .hasMessageEndingWith("has no table of failed events.")
                .hasMessageNotContaining("owner");
    }

    private static void execute(PostgresUrl where, String sql) throws SQLException {
        try (var connection = where.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int due() throws SQLException {
        try (var connection = database.admin().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT count(*) FROM inbox_failures
                        WHERE NOT is_dead AND attempts = 0 AND next_attempt_at <= now()
                        """)) {
            row.next();
            return row.getInt(1);
        }
    }
}
