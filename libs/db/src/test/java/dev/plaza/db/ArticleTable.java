package dev.plaza.db;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ArticleTable extends BaseRepository<Article, UUID> {

    ArticleTable(EntityTables tables) {
        super(tables, Article.class);
    }
}
