package dev.plaza.events;

import java.util.UUID;

/** What the tests' publisher tells of. */
public record NoteWritten(UUID noteId, String text) {}
