package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.export.OwnData;
import dev.plaza.db.DatabaseService;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/** Reads what there is of a person as JSON, which PostgreSQL writes. */
@Singleton
final class OwnDataReader implements OwnData {

    static final String ACCOUNT = """
            select jsonb_build_object('id', u.id, 'email', u.email, 'username', u.username, 'isActive', u.is_active,
                   'isEmailVerified', u.is_email_verified, 'createdAt', u.created_at,
                   'secondFactorSince', (select a.confirmed_at from authenticators a where a.user_id = u.id),
                   'roles', array_prepend('user', array(select r.role_name::text from user_roles r
                                                         where r.user_id = u.id order by r.role_name)))::text
              from users u
             where u.id = ?
            """;

    static final String SESSIONS = """
            select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'device', s.device, 'userAgent', s.user_agent,
                   'address', host(s.ip_address), 'createdAt', s.created_at, 'lastUsedAt', s.last_used_at,
                   'endedAt', s.ended_at) order by s.created_at), '[]')::text
              from sessions s
             where s.user_id = ?
            """;

    static final String NETWORKS = """
            select coalesce(jsonb_agg(jsonb_build_object('network', n.network, 'lastSeenAt', n.last_seen_at)
                   order by n.network), '[]')::text
              from known_networks n
             where n.user_id = ?
            """;

    /** Of what others did there is that it was done, and neither who did it nor from where. */
    static final String RECORDS = """
            select coalesce(jsonb_agg(jsonb_build_object('occurredAt', e.occurred_at, 'action', e.action,
                   'subjectType', e.subject_type, 'changes', e.changes, 'byYourself', e.actor_id = e.person_id,
                   'address', case when e.actor_id = e.person_id then host(e.address) end) order by e.occurred_at),
                   '[]')::text
              from audit_events e
             where e.person_id = ?
            """;

    private final DatabaseService database;

    OwnDataReader(DatabaseService database) {
        this.database = database;
    }

    @Override
    public SequencedMap<String, String> of(UUID userId) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put("account.json", read(ACCOUNT, userId));
        files.put("sessions.json", read(SESSIONS, userId));
        files.put("networks.json", read(NETWORKS, userId));
        files.put("audit-trail.json", read(RECORDS, userId));
        return files;
    }

    private String read(String sql, UUID userId) {
        return database.selectOne("own data", sql, row -> row.getString(1), userId)
                .orElse("null");
    }
}
