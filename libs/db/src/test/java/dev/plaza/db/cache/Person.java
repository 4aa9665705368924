package dev.plaza.db.cache;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("citizens")
record Person(@Id UUID id, String name, long revision) {}
