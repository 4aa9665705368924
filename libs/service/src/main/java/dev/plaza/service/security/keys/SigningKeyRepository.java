package dev.plaza.service.security.keys;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The replica of the public keys. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SigningKeyRepository extends GenericRepository<SigningKeyRow, String> {

    /** The keys that are not retired. */
    @Query("""
            select key_id, public_jwk, published_at, retired_at
              from signing_key_replicas
             where retired_at is null
            """)
    List<SigningKeyRow> findActive();

    /** Adds a key, unless it is there already or was retired. */
    @Query("""
            insert into signing_key_replicas (key_id, public_jwk, published_at)
            values (:id, :jwk, :at)
            on conflict (key_id) do nothing
            """)
    void add(String id, String jwk, Instant at);

    /** Turns a key into a tombstone, whether it is known or not. */
    @Query("""
            insert into signing_key_replicas (key_id, retired_at)
            values (:id, :at)
            on conflict (key_id) do update
               set public_jwk = null, retired_at = excluded.retired_at
             where signing_key_replicas.retired_at is null
            """)
    void retire(String id, Instant at);
}
