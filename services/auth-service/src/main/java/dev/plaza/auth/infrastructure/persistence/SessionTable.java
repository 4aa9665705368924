package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.session.Session;
import dev.plaza.auth.domain.session.Sessions;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions in the table {@code sessions}; SQL throughout, because of the type {@code inet}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class SessionTable implements Sessions, GenericRepository<Session, UUID> {

    @Override
    @Query("""
            insert into sessions (id, user_id, token_hash, expires_at, ip_address, user_agent, device, created_at,
                                  last_used_at)
            values (:id, :userId, :tokenHash, :expiresAt, cast(:ipAddress as inet), :userAgent, :device, :createdAt,
                    :lastUsedAt)
            """)
    public abstract void add(Session session);

    @Override
    @Query("""
            select s.id, s.user_id, s.token_hash, s.expires_at, host(s.ip_address) as ip_address, s.user_agent,
                   s.device, s.created_at, s.last_used_at, s.ended_at
              from sessions s
              join refresh_tokens t on t.session_id = s.id
             where t.token_hash = :refreshTokenHash
               for update of s
            """)
    public abstract Optional<Session> lockByToken(String refreshTokenHash);

    @Override
    @Query("""
            update sessions
               set token_hash = :tokenHash, expires_at = :expiresAt, last_used_at = :lastUsedAt,
                   ip_address = cast(:ipAddress as inet)
             where id = :id
            """)
    public abstract void advance(Session session);

    @Override
    @Query("""
            select id
              from sessions
             where user_id = :owner and ended_at is null and expires_at > :now
             order by id
            """)
    public abstract List<UUID> findOpen(UUID owner, Instant now);

    @Override
    public List<Session> findPage(
            UUID owner, Instant now, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return before == null || beforeId == null
                ? findLastUsed(owner, now, limit)
                : findUsedBefore(owner, now, before, beforeId, limit);
    }

    @Query("""
            select id, user_id, token_hash, expires_at, host(ip_address) as ip_address, user_agent, device, created_at,
                   last_used_at, ended_at
              from sessions
             where user_id = :owner and ended_at is null and expires_at > :now
             order by last_used_at desc, id desc
             limit :most
            """)
    abstract List<Session> findLastUsed(UUID owner, Instant now, int most);

    @Query("""
            select id, user_id, token_hash, expires_at, host(ip_address) as ip_address, user_agent, device, created_at,
                   last_used_at, ended_at
              from sessions
             where user_id = :owner and ended_at is null and expires_at > :now
               and (last_used_at, id) < (:before, :beforeId)
             order by last_used_at desc, id desc
             limit :most
            """)
    abstract List<Session> findUsedBefore(UUID owner, Instant now, Instant before, UUID beforeId, int most);

    @Override
    @Query("""
            select exists (select 1 from sessions where user_id = :owner and device = :name)
            """)
    public abstract boolean isKnownDevice(UUID owner, String name);

    @Override
    public boolean end(UUID sessionId, UUID owner, Instant now) {
        boolean wasRunning = markEnded(sessionId, owner, now) > 0;
        if (wasRunning) {
            revokeTokens(sessionId);
        }
        return wasRunning;
    }

    @Query("""
            update sessions
               set ended_at = :now
             where id = :sessionId and user_id = :owner and ended_at is null
            """)
    abstract long markEnded(UUID sessionId, UUID owner, Instant now);

    @Query("""
            update refresh_tokens
               set is_revoked = true
             where session_id = :sessionId
            """)
    abstract long revokeTokens(UUID sessionId);
}
