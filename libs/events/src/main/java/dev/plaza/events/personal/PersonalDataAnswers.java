package dev.plaza.events.personal;

import dev.plaza.contracts.ContractJson;
import dev.plaza.contracts.personal.ErasureCompleted;
import dev.plaza.contracts.personal.ExportPartReady;
import dev.plaza.contracts.personal.PersonalDataEvents;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Answers auth-service about a person, if and when the transaction commits. Safe for use by many threads. */
@Singleton
public final class PersonalDataAnswers {

    /** Of the answer, which never changes. */
    private static final long ONLY_VERSION = 1;

    private final Outbox outbox;
    private final EventsSettings settings;

    PersonalDataAnswers(Outbox outbox, EventsSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Nothing of the person is here any more. */
    public void erased(UUID person, UUID erasureId, Instant at) {
        outbox.add(
                PersonalDataEvents.ERASURE_COMPLETED,
                erasureId,
                ONLY_VERSION,
                new ErasureCompleted(person, erasureId, settings.service(), at));
    }

    /**
     * This is all that is here of the person.
     *
     * @param files what each holds, by its name; anything that becomes JSON
     */
    public void gathered(UUID person, UUID exportId, SequencedMap<String, Object> files) {
        Map<String, String> contents = new LinkedHashMap<>();
        files.forEach((name, file) -> contents.put(name, ContractJson.writeText(file)));
        for (ExportPartReady piece : ExportPartReady.cut(person, exportId, settings.service(), contents)) {
            outbox.add(PersonalDataEvents.EXPORT_PART_READY, exportId, ONLY_VERSION, piece);
        }
    }
}
