package dev.plaza.db;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class NoteRepository extends BaseRepository<Note, UUID> {

    NoteRepository(EntityTables tables) {
        super(tables, Note.class);
    }

    @Query(value = "select current_setting('app.current_user_id', true)", readOnly = true)
    abstract String currentPerson();
}
