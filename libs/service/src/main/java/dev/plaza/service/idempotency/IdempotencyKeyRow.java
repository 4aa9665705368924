package dev.plaza.service.idempotency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The table, as far as Micronaut Data wants to know it; every statement on it is our own. */
@MappedEntity("idempotency_keys")
record IdempotencyKeyRow(@Id UUID personId) {}
