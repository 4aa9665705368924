package dev.plaza.service.notes;

import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class NoteRepository extends BaseRepository<Note, UUID> {

    NoteRepository(EntityTables tables) {
        super(tables, Note.class);
    }

    @Query("""
            select id, author_id, content, pinned, version, created_at
              from notes
             where author_id = :author and (created_at, id) < (:before, :beforeId)
             order by created_at desc, id desc
             limit :rows
            """)
    abstract List<Note> findBefore(UUID author, Instant before, UUID beforeId, int rows);

    @Query("""
            select id, author_id, content, pinned, version, created_at
              from notes
             where id = :note and author_id = :author
               for update
            """)
    abstract Note lock(UUID author, UUID note);

    @Query("""
            update notes
               set content = :text, pinned = :isPinned, version = version + 1
             where id = :note
            """)
    abstract void change(UUID note, String text, boolean isPinned);
}
