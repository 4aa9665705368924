package dev.plaza.db;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("notes")
record Note(@Id UUID id, String text) {}
