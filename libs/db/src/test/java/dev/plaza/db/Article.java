package dev.plaza.db;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("articles")
record Article(
        @Id UUID id,
        UUID authorId,
        String title,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> tags,
        Instant createdAt,
        long version,
        @Nullable Instant deletedAt) {}
