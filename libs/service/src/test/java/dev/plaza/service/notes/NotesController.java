package dev.plaza.service.notes;

import dev.plaza.db.Transactions;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.patch.MergePatch;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1")
final class NotesController {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final AddNote addNote;
    private final NoteRepository notes;
    private final Transactions transactions;
    private final Idempotency idempotency;

    NotesController(AddNote addNote, NoteRepository notes, Transactions transactions, Idempotency idempotency) {
        this.addNote = addNote;
        this.notes = notes;
        this.transactions = transactions;
        this.idempotency = idempotency;
    }

    @Get("/whoami")
    CurrentPerson whoami(CurrentPerson me) {
        return me;
    }

    @Get("/open")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Greeting open(@Nullable CurrentPerson me) {
        return new Greeting(Optional.ofNullable(me).map(CurrentPerson::username).orElse("stranger"));
    }

    @Get("/admin")
    @Secured("admin")
    Greeting admin(CurrentPerson me) {
        return new Greeting(me.username());
    }

    @Post("/notes")
    @Status(HttpStatus.CREATED)
    Note add(CurrentPerson me, IdempotencyKey key, @Body AddNote.NewNote request) {
        return addNote.add(me, key, request);
    }

    @Post("/notes/{id}/pin")
    @Status(HttpStatus.NO_CONTENT)
    void pin(CurrentPerson me, UUID id, IdempotencyKey key) {
        idempotency.write(me, key, id, () -> {
            Note note = notes.lock(me.id(), id);
            notes.change(id, note.content(), true);
        });
    }

    @Get("/notes")
    Page<Note> list(CurrentPerson me, PageRequest page) {
        return read(me, page);
    }

    @Get("/other-notes")
    Page<Note> others(CurrentPerson me, PageRequest page) {
        return read(me, page);
    }

    @Get("/notes/{id}")
    Note get(CurrentPerson me, UUID id) {
        return transactions.read(me.identity(), () -> notes.findById(id).orElseThrow());
    }

    @Patch(
            value = "/notes/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    Note patch(CurrentPerson me, UUID id, ExpectedVersion expected, @Body MergePatch patch) {
        NoteChange change = patch.read(fields -> new NoteChange(fields.text("content", 1, 20), fields.flag("pinned")));
        return transactions.write(me.identity(), () -> {
            Note note = notes.lock(me.id(), id);
            expected.check(note.version());
            notes.change(
                    id, change.content().orElse(note.content()), change.pinned().orElse(note.pinned()));
            return notes.findById(id).orElseThrow();
        });
    }

    private Page<Note> read(CurrentPerson me, PageRequest page) {
        Instant before = page.cursor() == null ? END_OF_TIME : page.cursor().instant(0);
        UUID beforeId = page.cursor() == null ? LAST : page.cursor().uuid(1);
        return Page.of(
                transactions.read(me.identity(), () -> notes.findBefore(me.id(), before, beforeId, page.rows())),
                page,
                last -> Cursor.at(last.createdAt(), last.id()));
    }

    record Greeting(String name) {}

    record NoteChange(Optional<String> content, Optional<Boolean> pinned) {}
}
