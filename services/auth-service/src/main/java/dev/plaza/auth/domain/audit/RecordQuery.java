package dev.plaza.auth.domain.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted; what is null does not matter.
 *
 * @param person whose things were touched
 * @param actor  who did it
 * @param from   not before
 * @param to     before
 */
public record RecordQuery(
        @Nullable UUID person,
        @Nullable UUID actor,
        @Nullable String action,
        Instant from,
        Instant to) {}
