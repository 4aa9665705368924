package dev.plaza.service.notes;

import dev.plaza.db.Ids;
import dev.plaza.service.idempotency.Idempotency;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;

@Singleton
final class AddNote {

    private final NoteRepository notes;
    private final Idempotency idempotency;
    private final Clock clock;
    private final Gate gate;

    AddNote(NoteRepository notes, Idempotency idempotency, Clock clock, Gate gate) {
        this.notes = notes;
        this.idempotency = idempotency;
        this.clock = clock;
        this.gate = gate;
    }

    Note add(CurrentPerson author, IdempotencyKey key, NewNote request) {
        return idempotency.write(author, key, request, Note.class, () -> {
            gate.pass();
            Note note = notes.insert(new Note(Ids.next(), author.id(), request.content(), false, 1, clock.instant()));
            if (request.content().equals("explode")) {
                throw new IllegalStateException("as asked");
            }
            return note;
        });
    }

    record NewNote(String content) {}
}
