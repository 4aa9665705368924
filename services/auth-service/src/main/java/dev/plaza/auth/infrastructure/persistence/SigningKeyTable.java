package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.auth.domain.key.SigningKeys;
import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.List;
import java.util.Optional;
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
            select id, public_jwk, private_jwe, published_at, retired_at
              from signing_keys
             where retired_at is null
             order by published_at desc
             limit 1
            """)
    public abstract Optional<SigningKey> findCurrent();

    @Override
    @Query("""
            select id, public_jwk, private_jwe, published_at, retired_at
              from signing_keys
             where retired_at is null
             order by published_at desc
            """)
    public abstract List<SigningKey> findAccepted();

    @Query("""
            select count(*) from pg_advisory_xact_lock(hashtext('signing_keys'))
            """)
    abstract long takeLock();
}
