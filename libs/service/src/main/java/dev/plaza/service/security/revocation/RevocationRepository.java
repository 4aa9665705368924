package dev.plaza.service.security.revocation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code revocations}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RevocationRepository extends GenericRepository<RevocationRow, UUID> {

    @Query("""
            insert into revocations (subject_id, below_version, person_id, expires_at)
            values (:subject, :version, :person, :expiry)
            on conflict (subject_id, below_version) do nothing
            """)
    void add(UUID subject, long version, UUID person, Instant expiry);

    /** Every transaction before this one has ended: what it committed is seen by whoever asks from now on. */
    @Query("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
    long horizon();

    /** Those that hold, of this transaction and later ones. */
    @Query("""
            select subject_id, below_version, expires_at
              from revocations
             where recorded_in >= :horizon and expires_at > :now
            """)
    List<RevocationRow> findSince(long horizon, Instant now);

    /** Removes some of those that expired before {@code limitAt}, leaving what another instance is removing. */
    @Query("""
            delete from revocations
             where ctid = any (array(
                   select ctid from revocations where expires_at < :limitAt limit :batch for update skip locked))
            """)
    int removeExpired(Instant limitAt, int batch);
}
