package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins the tables of this service as the database itself describes them. */
class SchemaTest {

    private final TestDatabase database = TestAuthService.shared().database();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    users               | id uuid not null default gen_random_uuid(); email character varying(255) not null; username character varying(50) not null; password_hash character varying(255) not null; is_active boolean not null default true; is_email_verified boolean not null default false; version bigint not null default 1; created_at timestamp with time zone not null default now(); updated_at timestamp with time zone not null default now(); username_key text default lower((username)::text); email_key text default lower((email)::text)
                    sessions            | id uuid not null default gen_random_uuid(); user_id uuid not null; token_hash character varying(255) not null; expires_at timestamp with time zone not null; ip_address inet; user_agent text; created_at timestamp with time zone not null default now(); last_used_at timestamp with time zone not null default now(); ended_at timestamp with time zone; device character varying(100)
                    refresh_tokens      | id uuid not null default gen_random_uuid(); user_id uuid not null; session_id uuid not null; token_hash character varying(255) not null; expires_at timestamp with time zone not null; is_revoked boolean not null default false; rotated_at timestamp with time zone; created_at timestamp with time zone not null default now()
                    password_resets     | id uuid not null default gen_random_uuid(); user_id uuid not null; token_hash character varying(255) not null; expires_at timestamp with time zone not null; used_at timestamp with time zone; created_at timestamp with time zone not null default now()
                    email_verifications | id uuid not null default gen_random_uuid(); user_id uuid not null; token_hash character varying(255) not null; email character varying(255) not null; expires_at timestamp with time zone not null; verified_at timestamp with time zone; created_at timestamp with time zone not null default now()
                    signing_keys        | id uuid not null; public_jwk text not null; private_jwe text not null; published_at timestamp with time zone not null; retired_at timestamp with time zone; signs_from timestamp with time zone not null default now()
                    roles               | name character varying(50) not null; description character varying(255) not null; is_built_in boolean not null default false; created_at timestamp with time zone not null default now(); updated_at timestamp with time zone not null default now()
                    user_roles          | user_id uuid not null; role_name character varying(50) not null; granted_by uuid; granted_at timestamp with time zone not null default now()
                    mail_jobs           | id uuid not null; user_id uuid; purpose character varying(50) not null; address character varying(255); attempts integer not null default 0; next_attempt_at timestamp with time zone not null default now(); last_error character varying(500); created_at timestamp with time zone not null default now(); registration_id uuid
                    pending_registrations | id uuid not null; email character varying(255) not null; username character varying(50) not null; password_hash character varying(255) not null; first_name character varying(100) not null; last_name character varying(100) not null; token_hash character varying(255); expires_at timestamp with time zone not null; created_at timestamp with time zone not null
                    known_networks      | user_id uuid not null; network cidr not null; last_seen_at timestamp with time zone not null
                    authenticators      | user_id uuid not null; secret_jwe text not null; last_step bigint not null default 0; wrong_codes integer not null default 0; wrong_since timestamp with time zone; confirmed_at timestamp with time zone; created_at timestamp with time zone not null default now()
                    recovery_codes      | user_id uuid not null; code_hash character varying(64) not null; used_at timestamp with time zone; created_at timestamp with time zone not null default now()
                    mfa_tickets         | id uuid not null; user_id uuid not null; token_hash character varying(64) not null; account_version bigint not null; wrong_codes integer not null default 0; expires_at timestamp with time zone not null; used_at timestamp with time zone; created_at timestamp with time zone not null default now()
                    erasure_receipts    | id uuid not null; requested_at timestamp with time zone not null; services text[] not null; waiting_for text[] not null; completed_at timestamp with time zone
                    retired_names       | name_hash character varying(64) not null; retired_at timestamp with time zone not null
                    exports             | id uuid not null; user_id uuid; requested_at timestamp with time zone not null; waiting_for text[] not null; next_attempt_at timestamp with time zone not null; ready_at timestamp with time zone; expires_at timestamp with time zone not null
                    export_parts        | export_id uuid not null; service character varying(50) not null; number integer not null; name character varying(100) not null; content text not null
                    """)
    void hasTheseColumns(String table, String columns) {
        assertThat(database.query("""
                        select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                               || case when a.attnotnull then ' not null' else '' end
                               || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                          from pg_attribute a
                          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                         where a.attrelid = cast('%s' as regclass) and a.attnum > 0 and not a.attisdropped
                         order by a.attnum
                        """.formatted(table))).containsExactly(columns.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    users               | users_email_check CHECK (((email)::text ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$'::text)); users_password_length CHECK ((char_length((password_hash)::text) >= 60)); users_pkey PRIMARY KEY (id); users_username_check CHECK (((username)::text ~* '^[a-zA-Z0-9_]{3,50}$'::text))
                    sessions            | sessions_pkey PRIMARY KEY (id); sessions_token_hash_unique UNIQUE (token_hash); sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    refresh_tokens      | refresh_tokens_pkey PRIMARY KEY (id); refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE; refresh_tokens_token_hash_unique UNIQUE (token_hash); refresh_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    password_resets     | password_resets_pkey PRIMARY KEY (id); password_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    email_verifications | email_verifications_pkey PRIMARY KEY (id); email_verifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    signing_keys        | signing_keys_pkey PRIMARY KEY (id)
                    roles               | roles_name_check CHECK (((name)::text ~ '^[a-z][a-z0-9-]{1,49}$'::text)); roles_pkey PRIMARY KEY (name)
                    user_roles          | user_roles_no_row_for_user CHECK (((role_name)::text <> 'user'::text)); user_roles_pkey PRIMARY KEY (user_id, role_name); user_roles_role_name_fkey FOREIGN KEY (role_name) REFERENCES roles(name); user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    mail_jobs           | mail_jobs_pkey PRIMARY KEY (id); mail_jobs_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES pending_registrations(id) ON DELETE CASCADE; mail_jobs_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    pending_registrations | pending_registrations_pkey PRIMARY KEY (id); pending_registrations_token_hash_key UNIQUE (token_hash)
                    known_networks      | known_networks_pkey PRIMARY KEY (user_id, network); known_networks_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    authenticators      | authenticators_pkey PRIMARY KEY (user_id); authenticators_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    recovery_codes      | recovery_codes_pkey PRIMARY KEY (user_id, code_hash); recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    mfa_tickets         | mfa_tickets_pkey PRIMARY KEY (id); mfa_tickets_token_hash_unique UNIQUE (token_hash); mfa_tickets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
                    erasure_receipts    | erasure_receipts_pkey PRIMARY KEY (id); erasure_receipts_services_check CHECK ((waiting_for <@ services)); erasure_receipts_state_check CHECK (((waiting_for = '{}'::text[]) = (completed_at IS NOT NULL)))
                    retired_names       | retired_names_pkey PRIMARY KEY (name_hash)
                    exports             | exports_pkey PRIMARY KEY (id); exports_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL
                    export_parts        | export_parts_export_id_fkey FOREIGN KEY (export_id) REFERENCES exports(id) ON DELETE CASCADE; export_parts_pkey PRIMARY KEY (export_id, service, number)
                    """)
    void hasTheseConstraints(String table, String constraints) {
        assertThat(database.query("""
                        select conname || ' ' || pg_get_constraintdef(oid)
                          from pg_constraint
                         where conrelid = cast('%s' as regclass) and contype <> 'n'
                         order by conname
                        """.formatted(table))).containsExactly(constraints.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    users               | idx_users_created_at (created_at DESC, id DESC); users_email_key unique (email_key); users_username_key unique (username_key)
                    sessions            | idx_sessions_ended_at (ended_at) WHERE (ended_at IS NOT NULL); idx_sessions_expires_at (expires_at); idx_sessions_open (user_id, last_used_at DESC, id DESC) WHERE (ended_at IS NULL); idx_sessions_user_id (user_id)
                    refresh_tokens      | idx_refresh_tokens_expires_at (expires_at); idx_refresh_tokens_session_id (session_id); idx_refresh_tokens_user_id (user_id)
                    password_resets     | idx_password_resets_expires_at (expires_at); idx_password_resets_token unique (token_hash); idx_password_resets_user_id (user_id)
                    email_verifications | idx_email_verifications_expires_at (expires_at); idx_email_verifications_token unique (token_hash); idx_email_verifications_user_id (user_id)
                    user_roles          | idx_user_roles_role_name (role_name)
                    mail_jobs           | idx_mail_jobs_registration_id (registration_id) WHERE (registration_id IS NOT NULL); idx_mail_jobs_user_id (user_id); mail_jobs_due (next_attempt_at, id)
                    pending_registrations | idx_pending_registrations_expires_at (expires_at)
                    known_networks      | idx_known_networks_last_seen_at (last_seen_at)
                    mfa_tickets         | idx_mfa_tickets_expires_at (expires_at); idx_mfa_tickets_user_id (user_id)
                    erasure_receipts    | idx_erasure_receipts_open (requested_at) WHERE (completed_at IS NULL)
                    exports             | idx_exports_due (next_attempt_at) WHERE ((ready_at IS NULL) AND (waiting_for = '{}'::text[])); idx_exports_expires_at (expires_at); idx_exports_user_id (user_id)
                    """)
    void hasTheseIndexesBesidesThoseOfItsConstraints(String table, String indexes) {
        assertThat(database.query("""
                        select c.relname || case when i.indisunique then ' unique' else '' end
                               || substring(pg_get_indexdef(c.oid) from ' \\(.*')
                          from pg_index i
                          join pg_class c on c.oid = i.indexrelid
                         where i.indrelid = cast('%s' as regclass)
                           and not exists (select 1 from pg_constraint k where k.conindid = c.oid)
                         order by c.relname
                        """.formatted(table))).containsExactly(indexes.split("; "));
    }

    @ParameterizedTest
    @CsvSource({"not-an-address,ana_schema", "ana_schema@example.org,a!"})
    void refusesWhatTheEdgeWouldRefuse(String email, String username) {
        String insert = "insert into users (email, username, password_hash) values ('%s', '%s', repeat('x', 60))"
                .formatted(email, username);

        assertThatThrownBy(() -> database.execute(insert)).hasStackTraceContaining("violates check constraint");
    }

    @Test
    void refusesAPasswordThatIsNoHash() {
        assertThatThrownBy(() -> database.execute(
                        "insert into users (email, username, password_hash) values ('h@example.org', 'hhh', 'secret')"))
                .hasStackTraceContaining("users_password_length");
    }
}
