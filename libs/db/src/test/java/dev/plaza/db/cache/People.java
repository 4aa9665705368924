package dev.plaza.db.cache;

import dev.plaza.db.BaseRepository;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface People extends BaseRepository<Person, UUID> {

    @Query("""
            UPDATE people SET revision = revision + 1, name = :name WHERE id = :id
            RETURNING revision
            """)
    long rename(UUID id, String name);
}
