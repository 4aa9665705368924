package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.cleanup.Leftover;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.SampleStatement;
import io.micronaut.data.annotation.Query;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/** A database of the service's with many people in it, each with a session, and the statements that are asked of it most. */
final class Crowd {

    private final TestDatabase database = TestDatabase.fresh("crowd");

    Crowd(int people) {
        Flyway.configure()
                .dataSource(
                        database.owner().jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        database.execute("""
                insert into users (id, email, username, password_hash)
                select md5('person_' || i)::uuid, 'person_' || i || '@example.org', 'person_' || i, repeat('x', 60)
                  from generate_series(1, %d) i
                """.formatted(people));
        database.execute("insert into user_roles (user_id, role_name) select id, 'moderator' from users");
        database.execute("""
                insert into sessions (id, user_id, token_hash, expires_at)
                select id, id, encode(sha256(username::bytea), 'hex'), now() + interval '1 day' from users
                """);
        database.execute("""
                insert into refresh_tokens (user_id, session_id, token_hash, expires_at)
                select user_id, id, token_hash, expires_at from sessions
                """);
        database.execute("""
                insert into password_resets (user_id, token_hash, expires_at)
                select user_id, token_hash, expires_at from sessions limit 10000
                """);
        database.execute("""
                insert into email_verifications (user_id, token_hash, email, expires_at)
                select user_id, token_hash, token_hash, expires_at from sessions limit 10000
                """);
        database.execute("""
                insert into outbox_events
                       (id, type, aggregate_id, aggregate_version, payload, occurred_at, next_attempt_at)
                select gen_random_uuid(), 'user.registered.v1', id, 1, '{}', now(), now() + interval '1 day' from users
                """);
        database.execute("""
                insert into pending_registrations
                       (id, email, username, password_hash, first_name, last_name, token_hash, expires_at, created_at)
                select user_id, token_hash, 'ana', '', 'Ana', 'Lima', token_hash, expires_at, created_at
                  from sessions limit 10000
                """);
        database.execute("insert into known_networks select id, '192.0.2.1', now() from users");
        database.execute("insert into authenticators (user_id, secret_jwe) select id, 'sealed' from users");
        database.execute("""
                insert into mfa_tickets (id, user_id, token_hash, account_version, expires_at)
                select id, id, encode(sha256(username::bytea), 'hex'), 1, now() + interval '1 day' from users
                """);
        database.execute("""
                insert into audit_events
                       (id, occurred_at, actor_id, identity, action, person_id, subject_type, subject_id)
                select gen_random_uuid(), now() - random() * interval '1 day', md5('person_' || i / 100 * 100)::uuid,
                       'system:login', 'session.started', md5('person_' || i)::uuid, 'session', i
                  from generate_series(1, %d) i
                """.formatted(people));
        database.execute("analyze");
    }

    TestDatabase database() {
        return database;
    }

    /** Each with the index that it must not do without. */
    Map<SampleStatement, String> statements() {
        UUID person = UUID.fromString(value("select id from users where username = 'person_500'"));
        Map<SampleStatement, String> all = new HashMap<>(ofPeople(person));
        all.putAll(ofAdmins(person));
        return all;
    }

    private Map<SampleStatement, String> ofPeople(UUID person) {
        String hash = value("select token_hash from sessions where id = '" + person + "'");
        Map<SampleStatement, String> statements = leftovers();
        statements.putAll(Map.of(
                system("sign-in by username", UserTable.class, "findByName", Map.of("name", "Person_500")),
                "users_username_key",
                system("sign-in by address", UserTable.class, "findByAddress", Map.of("address", "A@b.org")),
                "users_email_key",
                SampleStatement.named(
                        "own account",
                        person.toString(),
                        queryOf(UserTable.class, "findSignedIn"),
                        Map.of("userId", person, "sessionId", person, "now", OffsetDateTime.now(ZoneOffset.UTC))),
                "users_pkey",
                system(
                        "session of a refresh token",
                        SessionTable.class,
                        "lockByToken",
                        Map.of("refreshTokenHash", hash)),
                "refresh_tokens_token_hash_unique",
                SampleStatement.of("second factor at sign-in", "system:login", """
                        select user_id, secret_jwe, last_step, wrong_codes, wrong_since, confirmed_at, created_at
                          from authenticators
                         where user_id = ?
                        """, person),
                "authenticators_pkey",
                SampleStatement.of("known network", "system:login", KnownNetworkTable.FIND, person, "192.0.2.1/32"),
                "known_networks_pkey",
                system(
                        "registration by its link",
                        PendingRegistrationTable.class,
                        "take",
                        Map.of("tokenHash", hash, "now", OffsetDateTime.now(ZoneOffset.UTC))),
                "pending_registrations_token_hash_key",
                system("ticket of a sign-in", MfaTicketTable.class, "lock", Map.of("tokenHash", hash)),
                "mfa_tickets_token_hash_unique",
                SampleStatement.of("refresh token", "system:refresh", """
                        select id, user_id, session_id, token_hash, expires_at, is_revoked, rotated_at, created_at
                          from refresh_tokens
                         where token_hash = ?
                        """, hash),
                "refresh_tokens_token_hash_unique",
                SampleStatement.of("outbox, what is due", "system:sweep", """
                        select id from outbox_events where next_attempt_at <= now()
                         order by next_attempt_at, id limit ? for update skip locked
                        """, 100),
                "outbox_events_due"));
        return statements;
    }

    private static Map<SampleStatement, String> leftovers() {
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minusDays(1);
        return Arrays.stream(Leftover.values())
                .collect(Collectors.toMap(
                        kind -> SampleStatement.of(
                                kind.name(), "system:clean-up", LeftoverTable.statement(kind), before, 1000),
                        Crowd::index));
    }

    private static String index(Leftover kind) {
        return switch (kind) {
            case EXCHANGED_TOKENS -> "idx_refresh_tokens_expires_at";
            case ENDED_SESSIONS -> "idx_sessions_ended_at";
            case EXPIRED_SESSIONS -> "idx_sessions_expires_at";
            case PASSWORD_RESETS -> "idx_password_resets_expires_at";
            case EMAIL_VERIFICATIONS -> "idx_email_verifications_expires_at";
            case KNOWN_NETWORKS -> "idx_known_networks_last_seen_at";
            case PENDING_REGISTRATIONS -> "idx_pending_registrations_expires_at";
            case MFA_TICKETS -> "idx_mfa_tickets_expires_at";
        };
    }

    private static Map<SampleStatement, String> ofAdmins(UUID person) {
        return Map.of(
                system(
                        "accounts, a page",
                        UserTable.class,
                        "findPage",
                        page(Map.of("beginning", "", "held", "user", "open", true))),
                "idx_users_created_at",
                system("audit trail, a page", RecordedEventTable.class, "findAny", page(Map.of())),
                "audit_events_newest",
                system(
                        "audit trail of a person",
                        RecordedEventTable.class,
                        "findOfPerson",
                        page(Map.of("whose", person, "who", person))),
                "audit_events_of_person",
                system("audit trail by an actor", RecordedEventTable.class, "findByActor", page(Map.of("who", person))),
                "audit_events_by_actor");
    }

    private static Map<String, Object> page(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("kind", "session.started");
        all.put("since", OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        all.put("until", OffsetDateTime.of(3000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        all.put("skipped", 0L);
        all.put("most", 20);
        return all;
    }

    private static SampleStatement system(String name, Class<?> repository, String method, Map<String, Object> values) {
        return SampleStatement.named(name, "system:login", queryOf(repository, method), values);
    }

    private static String queryOf(Class<?> repository, String method) {
        return Arrays.stream(repository.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .map(each -> each.getAnnotation(Query.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private String value(String sql) {
        return Objects.requireNonNull(database.query(sql).getFirst());
    }
}
