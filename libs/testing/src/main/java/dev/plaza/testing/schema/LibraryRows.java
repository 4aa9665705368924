package dev.plaza.testing.schema;

import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One row for each table that the platform's libraries bring, so that no service has to know them; known by name alone,
 * and added where the table is. They stay out of the way of a running service: nothing is due, keys are tombstones.
 */
final class LibraryRows {

    private static final Map<String, String> ROWS = Map.of(
            "outbox_events",
            """
            insert into outbox_events
                   (id, type, aggregate_id, aggregate_version, payload, occurred_at, next_attempt_at)
            values (gen_random_uuid(), 'sample.added.v1', '%s', 1, '{}', now(), 'infinity')
            """,
            "inbox_events",
            """
            insert into inbox_events (id, type) values (gen_random_uuid(), 'sample.added.v1')
            """,
            "inbox_failures",
            """
            insert into inbox_failures (id, lane, body, headers, error, attempts, next_attempt_at, is_dead)
            values (gen_random_uuid(), 'events', '', '{}', 'a sample', 1, 'infinity', true)
            """,
            "signing_key_replicas",
            """
            insert into signing_key_replicas (key_id, retired_at) values (gen_random_uuid(), now())
            """,
            "idempotency_keys",
            """
            insert into idempotency_keys (person_id, route, key, fingerprint, answer, created_at)
            values ('%s', 'POST /samples', 'sample', '', '{}', now())
            """,
            "revocations",
            """
            insert into revocations (subject_id, below_version, person_id, expires_at)
            values (gen_random_uuid(), 1, '%s', now())
            """,
            "audit_events",
            """
            insert into audit_events (id, occurred_at, actor_id, identity, action, subject_type, subject_id)
            values (gen_random_uuid(), now(), '%s', 'system:sample', 'sample.added', 'sample', '1')
            """,
            "accounts",
            """
            insert into accounts (id, version, erased_at) values ('%s', 1, now())
            """,
            "people",
            """
            insert into people (id, version, erased_at) values ('%s', 1, now())
            """,
            "relations",
            """
            insert into relations (id, version, erased_at) values (gen_random_uuid(), 1, now())
            """);

    private LibraryRows() {}

    /** Statements that add them, one for each of the tables that the database has. */
    static List<String> of(TestDatabase database, UUID owner) {
        return ROWS.entrySet().stream()
                .filter(row -> database.count("select count(*) from pg_class where oid = to_regclass('public.%s')"
                                .formatted(row.getKey()))
                        == 1)
                .map(row -> row.getValue().formatted(owner))
                .toList();
    }
}
