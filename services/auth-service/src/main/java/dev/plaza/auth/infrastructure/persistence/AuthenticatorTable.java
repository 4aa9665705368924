package dev.plaza.auth.infrastructure.persistence;

import dev.plaza.auth.domain.mfa.Authenticator;
import dev.plaza.auth.domain.mfa.Authenticators;
import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Optional;
import java.util.UUID;

/** Authenticator apps in the table of that name. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class AuthenticatorTable extends BaseRepository<Authenticator, UUID> implements Authenticators {

    AuthenticatorTable(EntityTables tables) {
        super(tables, Authenticator.class);
    }

    /** In two statements: one that waited for the lock would read the rows of before. */
    @Override
    public Optional<Authenticator> lock(UUID userId) {
        lockAccount(userId);
        return findById(userId);
    }

    @Override
    @Query("""
            insert into authenticators
                   (user_id, secret_jwe, last_step, wrong_codes, wrong_since, confirmed_at, created_at)
            values (:userId, :secretJwe, :lastStep, :wrongCodes, :wrongSince, :confirmedAt, :createdAt)
                on conflict (user_id) do update
               set secret_jwe = excluded.secret_jwe, last_step = excluded.last_step,
                   wrong_codes = excluded.wrong_codes, wrong_since = excluded.wrong_since,
                   confirmed_at = excluded.confirmed_at, created_at = excluded.created_at
            """)
    public abstract void keep(Authenticator authenticator);

    @Override
    public void remove(UUID userId) {
        hardDelete(userId);
    }

    @Query("""
            select id
              from users
             where id = :userId
               for update
            """)
    abstract Optional<UUID> lockAccount(UUID userId);
}
