package dev.plaza.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.db.DatabaseFault;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.embedded.PostgresUrl;
import dev.plaza.testing.TestDatabase;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailTest implements TestPropertyProvider {

    private static final Identity SERVICE = Identity.system("test");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    AuditTrail audit;

    @Inject
    Transactions transactions;

    @Inject
    JdbcOperations jdbc;

    private final TestDatabase database = TestDatabase.fresh("audit");
    private final UUID ana = Ids.next();
    private final UUID ben = Ids.next();

    @Override
    public Map<String, String> getProperties() {
        return database.properties();
    }

    @Test
    void keepsManyAtOnce() {
        UUID cem = Ids.next();

        transactions.write(
                SERVICE,
                () -> audit.recordAll(List.of(
                        AuditEvent.of("account.opened", "account", cem).by(ana).to(cem),
                        AuditEvent.of("account.opened", "account", cem).to(cem).changing("state", null, "open"))));

        assertThat(database.query("select coalesce(actor_id::text, 'nobody') || ' ' || changes from audit_events"
                        + " where person_id = '" + cem + "' order by id"))
                .containsExactly(ana + " {}", "nobody {\"state\": {\"to\": \"open\", \"from\": null}}");
    }

    @Test
    void keepsWhoDidWhatToWhomFromWhereAndWhen() {
        transactions.write(
                Identity.person(ana),
                () -> audit.record(AuditEvent.of("roles.changed", "account", ben)
                        .to(ben)
                        .from("2001:db8::1")
                        .changing("roles", "user", "user, admin")
                        .changing("note", null, "as agreed")));

        assertThat(trailOf(ben))
                .isEqualTo("%1$s as %1$s roles.changed account %2$s from 2001:db8::1 %3$s"
                        .formatted(
                                ana,
                                ben,
                                "{\"note\": {\"to\": \"as agreed\", \"from\": null},"
                                        + " \"roles\": {\"to\": \"user, admin\", \"from\": \"user\"}}"));
        assertThat(database.count("select count(*) from audit_events where person_id = '" + ben
                        + "' and occurred_at between now() - interval '1 minute' and now() + interval '1 minute'"))
                .isOne();
    }

    @Test
    void keepsWhoDidItWhereTheServiceActsForThem() {
        UUID person = Ids.next();

        transactions.write(
                SERVICE,
                () -> audit.record(AuditEvent.of("session.started", "session", 1)
                        .by(person)
                        .to(person)));

        assertThat(trailOf(person)).isEqualTo(person + " as system:test session.started session 1 from nowhere {}");
    }

    @Test
    void keepsThatTheServiceItselfDidIt() {
        transactions.write(SERVICE, () -> audit.record(AuditEvent.of("key.published", "key", "itself")));

        assertThat(database.query("select coalesce(actor_id::text, 'nobody') || ' as ' || identity from audit_events"
                        + " where subject_id = 'itself'"))
                .containsExactly("nobody as system:test");
    }

    @Test
    void letsNobodyPutOnRecordWhatAnotherDid() {
        assertThatThrownBy(() -> transactions.write(
                        Identity.person(ana),
                        () -> audit.record(
                                AuditEvent.of("account.closed", "account", ana).by(ben))))
                .matches(AuditTrailTest::isRefusal);
    }

    @Test
    void leavesNothingOfWhatWasRolledBack() {
        UUID person = Ids.next();

        assertThatThrownBy(() -> transactions.write(SERVICE, () -> {
                    audit.record(
                            AuditEvent.of("account.closed", "account", person).to(person));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(database.count("select count(*) from audit_events where person_id = '" + person + "'"))
                .isZero();
    }

    @Test
    void refusesToRecordOutsideATransaction() {
        AuditEvent event = AuditEvent.of("account.closed", "account", ana);

        assertThatIllegalStateException().isThrownBy(() -> audit.record(event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "newPassword", "refresh_token", "clientSecret", "passwordHash", "privateKey"})
    void refusesSecrets(String field) {
        AuditEvent event = AuditEvent.of("account.changed", "account", ana);

        assertThatIllegalArgumentException().isThrownBy(() -> event.changing(field, null, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "closed", "Account.closed", "account.", "account closed"})
    void refusesWhatNamesNoAction(String action) {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditEvent.of(action, "account", ana));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_events set action = 'nothing.happened'",
                "delete from audit_events",
                "truncate audit_events"
            })
    void refusesEverybodyToChangeIt(String sql) {
        transactions.write(SERVICE, () -> audit.record(AuditEvent.of("account.closed", "account", ana)));

        assertThatThrownBy(() -> transactions.write(SERVICE, () -> {
                    jdbc.prepareStatement(sql, statement -> statement.executeUpdate());
                }))
                .matches(AuditTrailTest::isRefusal);
        assertThatThrownBy(() -> execute(database.owner(), sql)).matches(AuditTrailTest::isRefusal);
        assertThatThrownBy(() -> execute(database.admin(), sql)).matches(AuditTrailTest::isRefusal);
        assertThat(database.query("""
                        select privilege_type from information_schema.role_table_grants
                         where table_name = 'audit_events' and grantee = '%s' order by 1
                        """.formatted(database.app().user()))).containsExactly("INSERT", "SELECT");
    }

    @Test
    void isReadByTheServiceAlone() {
        transactions.write(Identity.person(ana), () -> audit.record(AuditEvent.of("account.closed", "account", ana)));

        assertThat(transactions.read(Identity.person(ana), this::count)).isZero();
        assertThat(transactions.read(SERVICE, this::count)).isPositive();
    }

    private long count() {
        return jdbc.prepareStatement("select count(*) from audit_events", statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private @Nullable String trailOf(UUID person) {
        return database.query("""
                select coalesce(actor_id::text, 'nobody') || ' as ' || identity || ' ' || action || ' ' || subject_type
                       || ' ' || subject_id || ' from ' || coalesce(host(address), 'nowhere') || ' ' || changes
                  from audit_events
                 where person_id = '%s'
                """.formatted(person)).getFirst();
    }

    private static void execute(PostgresUrl role, String sql) throws SQLException {
        try (var connection = role.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        return Objects.equals(
                DatabaseFault.of(thrown).map(DatabaseFault::sqlState).orElse(null), INSUFFICIENT_PRIVILEGE);
    }
}
