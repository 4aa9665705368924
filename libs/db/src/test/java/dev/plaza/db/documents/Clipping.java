package dev.plaza.db.documents;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;

@MappedEntity("clippings")
record Clipping(
        @Id UUID id,
        UUID ownerId,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> tags,
        @TypeDef(type = DataType.JSON) Metadata metadata) {}
