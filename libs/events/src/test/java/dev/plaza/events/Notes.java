package dev.plaza.events;

import dev.plaza.contracts.Catalogue;
import dev.plaza.contracts.EventType;
import dev.plaza.contracts.Lane;
import java.util.List;
import java.util.Set;

/** The tests' own catalogue: notes, published by one service and kept by another. */
public final class Notes {
    public static final String NOTES = "note-service";
    public static final String CHRONICLE = "chronicle-service";

    public static final EventType<NoteWritten> WRITTEN =
            new EventType<>("note.written.v1", NOTES, NoteWritten.class, Lane.EVENTS, Set.of(CHRONICLE));
    public static final EventType<NoteWritten> WITHDRAWN =
            new EventType<>("note.withdrawn.v1", NOTES, NoteWritten.class, Lane.CONTROL, Set.of(CHRONICLE));
    public static final EventType<NoteWritten> UNHEARD =
            new EventType<>("note.unheard.v1", NOTES, NoteWritten.class, Lane.EVENTS, Set.of());

    public static final Catalogue CATALOGUE = new Catalogue(List.of(WRITTEN, WITHDRAWN, UNHEARD));

    private Notes() {}
}
