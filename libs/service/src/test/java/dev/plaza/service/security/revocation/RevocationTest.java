package dev.plaza.service.security.revocation;

import static dev.plaza.testing.Eventually.eventually;
import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.Samples;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.SessionRevoked;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.service.ServiceTest;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestTokens;
import io.micronaut.core.type.Argument;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token of a {@link TestPerson} states account version 1 and a session of its own. */
class RevocationTest extends ServiceTest {

    private static final Identity CONSUMER = Identity.system("consumer");

    private TestPerson ana = aPerson().named("ana").make();
    private UUID session = UUID.randomUUID();

    @Inject
    Revocations revocations;

    @Inject
    Transactions transactions;

    @BeforeEach
    void somebodyNew() {
        ana = aPerson().named("ana").make();
        session = UUID.randomUUID();
    }

    @Test
    void refusesTheTokensOfASessionAsSoonAsItsEndIsCommitted() {
        String token = token(1);
        assertThat(statusOf(token)).isEqualTo(200);

        revokeSession();

        assertThat(statusOf(token)).isEqualTo(401);
        assertThat(statusOf(token(1))).as("seen for the first time").isEqualTo(401);
        assertThat(statusOf(TestTokens.of(ana))).as("another session").isEqualTo(200);
    }

    @Test
    void refusesNothingThatWasRolledBack() {
        String token = token(1);

        assertThatThrownBy(() -> transactions.write(CONSUMER, () -> {
                    revocations.revokeSession(ana.id(), session, clock.instant().plus(Duration.ofMinutes(15)));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(statusOf(token)).isEqualTo(200);
    }

    @Test
    void refusesTokensOfOlderVersionsOfAnAccountOnly() {
        transactions.write(CONSUMER, () -> revocations.revokeAccount(ana.id(), 7, clock.instant()));

        assertThat(statusOf(token(6))).isEqualTo(401);
        assertThat(statusOf(token(7))).isEqualTo(200);
    }

    @Test
    void keepsTheNewestVersionWhateverComesLast() {
        transactions.write(CONSUMER, () -> revocations.revokeAccount(ana.id(), 7, clock.instant()));
        transactions.write(CONSUMER, () -> revocations.revokeAccount(ana.id(), 5, clock.instant()));

        assertThat(statusOf(token(6))).isEqualTo(401);
    }

    @Test
    void letsAPersonEndTheirOwnSessionsAndNobodyElses() {
        TestPerson bo = aPerson().named("bo").make();
        transactions.write(Identity.person(ana.id()), this::recordSession);

        assertThat(statusOf(token(1))).isEqualTo(401);
        assertThatThrownBy(() -> transactions.write(Identity.person(bo.id()), this::recordAccount))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void learnsWhatOtherInstancesRecord() {
        String token = token(1);
        assertThat(statusOf(token)).isEqualTo(200);

        database.execute(rowOf(session));

        eventually(() -> assertThat(statusOf(token)).isEqualTo(401));
    }

    @Test
    void missesNothingThatCommitsAfterLaterTransactions() throws SQLException {
        String token = token(1);
        UUID later = UUID.randomUUID();
        try (Connection slow = connection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("set local app.current_user_id = 'system:test'");
            slow.createStatement().execute(rowOf(session));
            database.execute(rowOf(later));
            eventually(() -> assertThat(statusOf(tokenOf(later))).isEqualTo(401));
            assertThat(statusOf(token)).isEqualTo(200);

            slow.commit();
        }

        eventually(() -> assertThat(statusOf(token)).isEqualTo(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.roles-changed.v1", "user.deactivated.v1"})
    void followsEventsAboutAccountsHoweverOftenTheyCome(String type) {
        EventHandler<?> handler = handler(type);

        deliver(handler, 4);
        deliver(handler, 4);
        deliver(handler, 3);

        assertThat(statusOf(token(3))).isEqualTo(401);
        assertThat(statusOf(token(4))).isEqualTo(200);
    }

    @Test
    void followsTheEndOfSessionsHoweverOftenItComes() {
        SessionRevoked end = new SessionRevoked(
                ana.id(), session, clock.instant(), clock.instant().plus(Duration.ofMinutes(15)));

        deliver(handler(AuthEvents.SESSION_REVOKED.name()), AuthEvents.SESSION_REVOKED, 1, end);
        deliver(handler(AuthEvents.SESSION_REVOKED.name()), AuthEvents.SESSION_REVOKED, 1, end);

        assertThat(statusOf(token(1))).isEqualTo(401);
        assertThat(database.count("select count(*) from revocations where subject_id = '" + session + "'"))
                .isEqualTo(1);
    }

    @Test
    void forgetsWhatNoTokenCanStateAnyMore() {
        database.execute("""
                insert into revocations (subject_id, below_version, person_id, expires_at)
                select gen_random_uuid(), 1, gen_random_uuid(), now() - interval '1 minute' from generate_series(1, 2500)
                """);
        revokeSession();

        clock.advance(Duration.ofMinutes(2));

        eventually(() -> assertThat(database.count("select count(*) from revocations where expires_at < now()"))
                .isZero());
        assertThat(database.count("select count(*) from revocations where subject_id = '" + session + "'"))
                .isEqualTo(1);
    }

    @Test
    void refusesTokensThatLiveLongerThanRevocationsAreKept() {
        String eternal = TestTokens.tokenFor(ana)
                .claim("exp", clock.instant().plus(Duration.ofMinutes(16)).getEpochSecond())
                .sign();

        assertThat(statusOf(eternal)).isEqualTo(401);
    }

    private void revokeSession() {
        transactions.write(CONSUMER, this::recordSession);
    }

    private void recordSession() {
        revocations.revokeSession(ana.id(), session, clock.instant().plus(Duration.ofMinutes(15)));
    }

    private void recordAccount() {
        revocations.revokeAccount(ana.id(), 2, clock.instant());
    }

    private void deliver(EventHandler<?> handler, long version) {
        deliver(handler, handler.type(), version, Samples.of(handler.type()));
    }

    @SuppressWarnings("unchecked") // the handler was found by the name of its type
    private <T> void deliver(EventHandler<?> handler, EventType<?> type, long version, Object payload) {
        var event =
                new ReceivedEvent<>(Ids.next(), (EventType<T>) type, ana.id(), version, clock.instant(), (T) payload);
        transactions.write(CONSUMER, () -> ((EventHandler<T>) handler).handle(event));
    }

    private EventHandler<?> handler(String type) {
        return server.getApplicationContext().getBeansOfType(Argument.of(EventHandler.class)).stream()
                .map(handler -> (EventHandler<?>) handler)
                .filter(handler -> handler.type().name().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String rowOf(UUID subject) {
        return """
                insert into revocations (subject_id, below_version, person_id, expires_at)
                values ('%1$s', 9223372036854775807, '%1$s', now() + interval '15 minutes')
                """.formatted(subject);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.app().jdbcUrl(), database.app().user(), database.app().password());
    }

    private String token(long version) {
        return TestTokens.tokenFor(ana)
                .withSession(session)
                .withAccountVersion(version)
                .sign();
    }

    private String tokenOf(UUID other) {
        return TestTokens.tokenFor(ana).withSession(other).sign();
    }

    private int statusOf(String token) {
        return send(request("/api/v1/whoami", token)).statusCode();
    }
}
