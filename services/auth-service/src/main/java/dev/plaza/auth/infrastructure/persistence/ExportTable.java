package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.export.Export;
import dev.plaza.auth.domain.export.Exports;
import dev.plaza.auth.domain.export.Piece;
import dev.plaza.db.DatabaseService;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exports in the table {@code exports}, what services sent for them in {@code export_parts}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ExportTable implements Exports, GenericRepository<Export, UUID> {

    private static final String NEXT = """
            select service, number, name, content
              from export_parts
             where export_id = ? and (service, number) > (?, ?)
             order by service, number
             limit 1
            """;

    private final DatabaseService database;

    ExportTable(DatabaseService database) {
        this.database = database;
    }

    @Override
    public void open(Export export) {
        database.insert(
                "open export",
                """
                insert into exports (id, user_id, requested_at, waiting_for, next_attempt_at, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                export.id(),
                export.userId(),
                export.requestedAt(),
                export.waitingFor().toArray(String[]::new),
                export.requestedAt(),
                export.expiresAt());
    }

    @Override
    @Query("""
            select id, user_id, requested_at, waiting_for, ready_at, expires_at
              from exports
             where user_id = :owner and ready_at is null and expires_at > :now
             order by requested_at desc limit 1
            """)
    public abstract Optional<Export> findOpen(UUID owner, Instant now);

    @Override
    @Query("""
            select id, user_id, requested_at, waiting_for, ready_at, expires_at
              from exports
             where id = :id and user_id = :owner
            """)
    public abstract Optional<Export> find(UUID id, UUID owner);

    @Override
    @Query("""
            select id, user_id, requested_at, waiting_for, ready_at, expires_at
              from exports
             where id = :id and user_id is not null and ready_at is not null and expires_at > :now
            """)
    public abstract Optional<Export> findReady(UUID id, Instant now);

    @Override
    @Query("""
            select id, user_id, requested_at, waiting_for, ready_at, expires_at
              from exports
             where id = :id and user_id is not null and ready_at is null
               for update
            """)
    public abstract Optional<Export> lockGathering(UUID id);

    @Override
    public int add(UUID id, Piece piece) {
        database.insert("add piece", """
                insert into export_parts (export_id, service, number, name, content)
                values (?, ?, ?, ?, ?)
                on conflict (export_id, service, number) do nothing
                """, id, piece.service(), piece.number(), piece.name(), piece.content());
        return database.select("count pieces", """
                select count(*) from export_parts where export_id = ? and service = ?
                """, row -> row.getInt(1), id, piece.service())
                .getFirst();
    }

    @Override
    @Query("""
            update exports
               set waiting_for = array_remove(waiting_for, :service)
             where id = :id
            """)
    public abstract void complete(UUID id, String service);

    @Override
    @Query("""
            with due as (
                 select id from exports
                  where ready_at is null and waiting_for = '{}' and next_attempt_at <= :now
                    and expires_at > :now and user_id is not null
                  order by next_attempt_at limit :most for update skip locked),
            leased as (
                 update exports e
                    set next_attempt_at = :leaseEnd
                   from due
                  where e.id = due.id
                returning e.id, e.user_id, e.requested_at, e.waiting_for, e.ready_at, e.expires_at)
            select id, user_id, requested_at, waiting_for, ready_at, expires_at from leased
            """)
    public abstract List<Export> lease(Instant now, Instant leaseEnd, int most);

    @Override
    public Optional<Piece> next(UUID id, @Nullable Piece after) {
        return database.selectOne(
                "next piece",
                NEXT,
                row -> new Piece(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)),
                id,
                after == null ? "" : after.service(),
                after == null ? 0 : after.number());
    }

    @Override
    public boolean ready(UUID id, Instant now, Instant expiresAt) {
        removeParts(id);
        return markReady(id, now, expiresAt) > 0;
    }

    @Override
    public void discard(UUID userId, Instant now) {
        database.delete("discard pieces", """
                delete from export_parts where export_id in (select id from exports where user_id = ?)
                """, userId);
        database.update("discard exports", """
                update exports set user_id = null, expires_at = ? where user_id = ?
                """, now, userId);
    }

    @Override
    @Query("""
            select id from exports where expires_at <= :now order by expires_at limit :most
            """)
    public abstract List<UUID> findExpired(Instant now, int most);

    @Override
    @Query("delete from exports where id = :id")
    public abstract void remove(UUID id);

    @Query("delete from export_parts where export_id = :id")
    abstract void removeParts(UUID id);

    @Query("""
            update exports set ready_at = :now, expires_at = :expiry where id = :id and user_id is not null
            """)
    abstract long markReady(UUID id, Instant now, Instant expiry);
}
