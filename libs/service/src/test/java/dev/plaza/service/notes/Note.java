package dev.plaza.service.notes;

import dev.plaza.service.concurrency.Versioned;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("notes")
record Note(@Id UUID id, UUID authorId, String content, boolean pinned, long version, Instant createdAt)
        implements Versioned {}
