package dev.plaza.contracts.personal;

import static dev.plaza.contracts.Services.AUTH;

import dev.plaza.contracts.EventType;
import dev.plaza.contracts.Lane;
import dev.plaza.contracts.auth.AuthEvents;
import java.util.List;
import java.util.Set;

/**
 * The answers to {@link AuthEvents#USER_ERASED} and {@link AuthEvents#EXPORT_REQUESTED}. Whoever consumes the question
 * publishes the answer, and auth-service waits for exactly these. The aggregate is the erasure or the export.
 */
public final class PersonalDataEvents {

    public static final EventType<ErasureCompleted> ERASURE_COMPLETED = new EventType<>(
            "erasure.completed.v1",
            AuthEvents.USER_ERASED.consumers(),
            ErasureCompleted.class,
            Lane.EVENTS,
            Set.of(AUTH));
    public static final EventType<ExportPartReady> EXPORT_PART_READY = new EventType<>(
            "export.part-ready.v1",
            AuthEvents.EXPORT_REQUESTED.consumers(),
            ExportPartReady.class,
            Lane.EVENTS,
            Set.of(AUTH));

    public static final List<EventType<?>> ALL = List.of(ERASURE_COMPLETED, EXPORT_PART_READY);

    private PersonalDataEvents() {}
}
