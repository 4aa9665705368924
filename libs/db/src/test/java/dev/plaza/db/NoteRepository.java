package dev.plaza.db;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoteRepository extends BaseRepository<Note, UUID> {

    @Query(value = "select current_setting('app.current_user_id', true)", readOnly = true)
    String currentPerson();
}
