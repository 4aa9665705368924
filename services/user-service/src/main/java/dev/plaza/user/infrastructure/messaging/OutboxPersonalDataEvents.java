package dev.plaza.user.infrastructure.messaging;

import static dev.plaza.contracts.Services.USER;

import dev.plaza.contracts.ContractJson;
import dev.plaza.contracts.personal.ErasureCompleted;
import dev.plaza.contracts.personal.ExportPartReady;
import dev.plaza.events.Outbox;
import dev.plaza.user.domain.personal.PersonalDataEvents;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Publishes what auth-service is answered about a person. */
@Singleton
final class OutboxPersonalDataEvents implements PersonalDataEvents {

    /** Of the answer, which never changes. */
    private static final long ONLY_VERSION = 1;

    private final Outbox outbox;

    OutboxPersonalDataEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void erased(UUID person, UUID erasureId, Instant at) {
        outbox.add(
                dev.plaza.contracts.personal.PersonalDataEvents.ERASURE_COMPLETED,
                erasureId,
                ONLY_VERSION,
                new ErasureCompleted(person, erasureId, USER, at));
    }

    @Override
    public void gathered(UUID person, UUID exportId, SequencedMap<String, Object> files) {
        Map<String, String> contents = new LinkedHashMap<>();
        files.forEach((name, file) -> contents.put(name, ContractJson.writeText(file)));
        for (ExportPartReady piece : ExportPartReady.cut(person, exportId, USER, contents)) {
            outbox.add(
                    dev.plaza.contracts.personal.PersonalDataEvents.EXPORT_PART_READY, exportId, ONLY_VERSION, piece);
        }
    }
}
