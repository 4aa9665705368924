package dev.plaza.auth.domain.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done that somebody may have to answer for.
 *
 * @param actorId     the person who did it; absent for the service itself, and where nobody knows
 * @param identity    what it was done as: the actor's id, or {@code system:} and the task
 * @param personId    whose things were touched
 * @param changes     a JSON object, field by field {@code {"from": …, "to": …}}
 * @param address     where it was done from
 */
@MappedEntity("audit_events")
public record RecordedEvent(
        @Id UUID id,
        Instant occurredAt,
        @Nullable UUID actorId,
        String identity,
        String action,
        @Nullable UUID personId,
        String subjectType,
        String subjectId,
        String changes,
        @Nullable String address) {}
