package dev.plaza.db.cache;

import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class People extends BaseRepository<Person, UUID> {

    People(EntityTables tables) {
        super(tables, Person.class);
    }

    @Query("""
            UPDATE citizens SET revision = revision + 1, name = :name WHERE id = :id
            RETURNING revision
            """)
    abstract long rename(UUID id, String name);
}
