package dev.plaza.auth.domain.export;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All data of a person on its way to them.
 *
 * @param userId     whose; absent when they were erased since
 * @param waitingFor the services that have not sent everything
 * @param expiresAt  when it is given up, or its archive removed
 */
@MappedEntity("exports")
public record Export(
        @Id UUID id,
        @Nullable UUID userId,
        Instant requestedAt,
        @MappedProperty(type = DataType.STRING_ARRAY) List<String> waitingFor,
        @Nullable Instant readyAt,
        Instant expiresAt) {

    /** How long is waited for the services, and then how long the archive is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    public Export {
        waitingFor = List.copyOf(waitingFor);
    }

    /** A new one. */
    public static Export of(UUID id, UUID userId, List<String> services, Instant now) {
        return new Export(id, userId, now, services, null, now.plus(KEPT));
    }

    /** Under which its archive is kept. */
    public static String key(UUID id) {
        return "exports/" + id + ".zip";
    }

    public Status status(Instant now) {
        if (!now.isBefore(expiresAt)) {
            return Status.EXPIRED;
        }
        return readyAt == null ? Status.GATHERING : Status.READY;
    }

    /** How far an export is. */
    public enum Status {
        GATHERING,
        READY,
        EXPIRED
    }
}
