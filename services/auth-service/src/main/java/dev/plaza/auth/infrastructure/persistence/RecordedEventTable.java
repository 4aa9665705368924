package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.audit.RecordQuery;
import dev.plaza.auth.domain.audit.RecordedEvent;
import dev.plaza.auth.domain.audit.RecordedEvents;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail in {@code audit_events}. Whose it is decides which statement asks, so that each has its index; action and
 * times only narrow it down.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class RecordedEventTable implements RecordedEvents, GenericRepository<RecordedEvent, UUID> {

    @Override
    public List<RecordedEvent> findPage(RecordQuery query, long offset, int limit) {
        if (query.person() != null) {
            return findOfPerson(query.person(), query.actor(), query.action(), query.from(), query.to(), offset, limit);
        }
        return query.actor() != null
                ? findByActor(query.actor(), query.action(), query.from(), query.to(), offset, limit)
                : findAny(query.action(), query.from(), query.to(), offset, limit);
    }

    @Override
    public long count(RecordQuery query) {
        if (query.person() != null) {
            return countOfPerson(query.person(), query.actor(), query.action(), query.from(), query.to());
        }
        return query.actor() != null
                ? countByActor(query.actor(), query.action(), query.from(), query.to())
                : countAny(query.action(), query.from(), query.to());
    }

    @Query("""
            select id, occurred_at, actor_id, identity, action, person_id, subject_type, subject_id,
                   changes::text as changes, host(address) as address
              from audit_events
             where occurred_at >= :since and occurred_at < :until
               and (cast(:kind as text) is null or action = :kind)
             order by occurred_at desc, id desc
             limit :most offset :skipped
            """)
    abstract List<RecordedEvent> findAny(@Nullable String kind, Instant since, Instant until, long skipped, int most);

    @Query("""
            select id, occurred_at, actor_id, identity, action, person_id, subject_type, subject_id,
                   changes::text as changes, host(address) as address
              from audit_events
             where person_id = :whose and occurred_at >= :since and occurred_at < :until
               and (cast(:who as uuid) is null or actor_id = :who)
               and (cast(:kind as text) is null or action = :kind)
             order by occurred_at desc, id desc
             limit :most offset :skipped
            """)
    abstract List<RecordedEvent> findOfPerson(
            UUID whose,
            @Nullable UUID who,
            @Nullable String kind,
            Instant since,
            Instant until,
            long skipped,
            int most);

    @Query("""
            select id, occurred_at, actor_id, identity, action, person_id, subject_type, subject_id,
                   changes::text as changes, host(address) as address
              from audit_events
             where actor_id = :who and occurred_at >= :since and occurred_at < :until
               and (cast(:kind as text) is null or action = :kind)
             order by occurred_at desc, id desc
             limit :most offset :skipped
            """)
    abstract List<RecordedEvent> findByActor(
            UUID who, @Nullable String kind, Instant since, Instant until, long skipped, int most);

    @Query("""
            select count(*)
              from audit_events
             where occurred_at >= :since and occurred_at < :until
               and (cast(:kind as text) is null or action = :kind)
            """)
    abstract long countAny(@Nullable String kind, Instant since, Instant until);

    @Query("""
            select count(*)
              from audit_events
             where person_id = :whose and occurred_at >= :since and occurred_at < :until
               and (cast(:who as uuid) is null or actor_id = :who)
               and (cast(:kind as text) is null or action = :kind)
            """)
    abstract long countOfPerson(UUID whose, @Nullable UUID who, @Nullable String kind, Instant since, Instant until);

    @Query("""
            select count(*)
              from audit_events
             where actor_id = :who and occurred_at >= :since and occurred_at < :until
               and (cast(:kind as text) is null or action = :kind)
            """)
    abstract long countByActor(UUID who, @Nullable String kind, Instant since, Instant until);
}
