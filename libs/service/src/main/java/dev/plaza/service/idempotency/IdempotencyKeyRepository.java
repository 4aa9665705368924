package dev.plaza.service.idempotency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The stored answers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdempotencyKeyRepository extends GenericRepository<IdempotencyKeyRow, UUID> {

    /** Claims a key until the end of the transaction, or tells at once that another transaction has it. */
    @Query("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
    boolean claim(String name);

    @Query("""
            select encode(fingerprint, 'hex') as fingerprint, answer
              from idempotency_keys
             where person_id = :person and route = :path and key = :word
            """)
    Optional<StoredAnswer> find(UUID person, String path, String word);

    /** Adds a row and tells how many were added: none when a transaction we could not see came first. */
    @Query("""
            insert into idempotency_keys (person_id, route, key, fingerprint, answer, created_at)
            values (:person, :path, :word, decode(:hash, 'hex'), cast(:json as jsonb), :at)
            on conflict (person_id, route, key) do nothing
            """)
    int add(UUID person, String path, String word, String hash, String json, Instant at);

    @Query("delete from idempotency_keys where person_id = :person")
    void removeAllOf(UUID person);

    /** Removes some of the rows made before {@code limitAt}, leaving those that another instance is removing. */
    @Query("""
            delete from idempotency_keys
             where ctid = any (array(
                   select ctid from idempotency_keys where created_at < :limitAt limit :batch for update skip locked))
            """)
    int removeOlderThan(Instant limitAt, int batch);
}
