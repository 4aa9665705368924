package dev.plaza.auth;

import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.UUID;

/** One row of somebody's in each table. */
final class SampleRows {

    private SampleRows() {}

    /** A migrated database, in which these rows disturb nobody. */
    static TestDatabase database() {
        TestDatabase database = TestDatabase.fresh("auth");
        MigrationsTest.migrations(database).up(null);
        return database;
    }

    static List<String> of(UUID owner) {
        return List.of(
                """
                insert into users (id, email, username, password_hash)
                values ('%1$s', '%1$s@example.org', replace('%1$s', '-', '_'), repeat('x', 60))
                """.formatted(owner),
                """
                insert into sessions (id, user_id, token_hash, expires_at)
                values ('%1$s', '%1$s', '%1$s', now())
                """.formatted(owner),
                """
                insert into refresh_tokens (user_id, session_id, token_hash, expires_at)
                values ('%1$s', '%1$s', '%1$s', now())
                """.formatted(owner),
                """
                insert into password_resets (user_id, token_hash, expires_at)
                values ('%1$s', '%1$s', now())
                """.formatted(owner),
                """
                insert into email_verifications (user_id, token_hash, email, expires_at)
                values ('%1$s', '%1$s', '%1$s@example.org', now())
                """.formatted(owner),
                """
                insert into signing_keys (id, public_jwk, private_jwe, published_at, retired_at)
                values ('%1$s', '', '', '2001-01-01', '2001-01-01')
                """.formatted(owner),
                "insert into user_roles (user_id, role_name) values ('%s', 'moderator')".formatted(owner),
                "insert into erasure_receipts (id, requested_at, services, waiting_for) values ('%s', now(), '{a}', '{a}')"
                        .formatted(owner),
                "insert into retired_names (name_hash, retired_at) values ('%s', now())".formatted(owner),
                """
                insert into exports (id, user_id, requested_at, waiting_for, next_attempt_at, expires_at)
                values ('%1$s', '%1$s', now(), '{}', now(), now())
                """.formatted(owner),
                "insert into export_parts (export_id, service, number, name, content) values ('%s', 'a', 1, 'a', 'a')"
                        .formatted(owner),
                """
                insert into pending_registrations
                       (id, email, username, password_hash, first_name, last_name, expires_at, created_at)
                values ('%1$s', '%1$s', '', '', '', '', now(), now())
                """.formatted(owner),
                "insert into mail_jobs (id, user_id, purpose) values ('%1$s', '%1$s', 'VERIFY_EMAIL')".formatted(owner),
                "insert into known_networks (user_id, network, last_seen_at) values ('%s', '192.0.2.1', now())"
                        .formatted(owner),
                "insert into authenticators (user_id, secret_jwe) values ('%s', '')".formatted(owner),
                "insert into recovery_codes (user_id, code_hash) values ('%1$s', '%1$s')".formatted(owner),
                """
                insert into mfa_tickets (id, user_id, token_hash, account_version, expires_at)
                values ('%1$s', '%1$s', '%1$s', 1, now())
                """.formatted(owner));
    }
}
