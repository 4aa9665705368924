package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.auth.domain.key.SigningKeys;
import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Signing keys in the table of that name. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class SigningKeyTable extends BaseRepository<SigningKey, UUID> implements SigningKeys {

    SigningKeyTable(EntityTables tables) {
        super(tables, SigningKey.class);
    }

    @Override
    public void lockPublishing() {
        takeLock();
    }

    @Override
    public void add(SigningKey key) {
        insert(key);
    }

    @Override
    @Query("""
            select id, public_jwk, private_jwe, published_at, signs_from, retired_at
              from signing_keys
             where retired_at is null
             order by signs_from desc, id desc
            """)
    public abstract List<SigningKey> findAccepted();

    @Override
    @Query("""
            select id, public_jwk, private_jwe, published_at, signs_from, retired_at
              from signing_keys
             order by signs_from desc, id desc
            """)
    public abstract List<SigningKey> findAll();

    @Override
    @Query("""
            update signing_keys
               set retired_at = :now
             where id = :id and retired_at is null
            """)
    public abstract void retire(UUID id, Instant now);

    @Query("""
            select count(*) from pg_advisory_xact_lock(hashtext('signing_keys'))
            """)
    abstract long takeLock();
}
