package dev.plaza.db.documents;

import dev.plaza.db.BaseRepository;
import dev.plaza.db.EntityTables;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ClippingTable extends BaseRepository<Clipping, UUID> {

    static final String WITH_METADATA = """
            SELECT id, owner_id, tags, metadata FROM clippings
            WHERE metadata @> cast(:part AS jsonb) ORDER BY id LIMIT :limit
            """;

    static final String WITH_TAGS = """
            SELECT id, owner_id, tags, metadata FROM clippings
            WHERE tags @> cast(:all AS text[]) ORDER BY id LIMIT :limit
            """;

    ClippingTable(EntityTables tables) {
        super(tables, Clipping.class);
    }

    /** Those whose metadata contains the part. */
    @Query(WITH_METADATA)
    abstract List<Clipping> withMetadata(@TypeDef(type = DataType.JSON) Map<String, Object> part, int limit);

    /** Those that have all of the tags. */
    @Query(WITH_TAGS)
    abstract List<Clipping> withTags(@TypeDef(type = DataType.STRING_ARRAY) List<String> all, int limit);
}
