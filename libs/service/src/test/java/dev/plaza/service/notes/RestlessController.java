package dev.plaza.service.notes;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;

/** Asks for one row after the other, each in a transaction of its own. */
@Controller("/api/v1/restless")
@Secured(SecurityRule.IS_ANONYMOUS)
final class RestlessController {

    private static final Identity READER = Identity.system("reader");

    private final NoteRepository notes;
    private final Transactions transactions;

    RestlessController(NoteRepository notes, Transactions transactions) {
        this.notes = notes;
        this.transactions = transactions;
    }

    @Get("/{times}")
    int read(int times) {
        for (int i = 0; i < times; i++) {
            transactions.read(READER, () -> notes.findById(new UUID(0, 1)));
        }
        return times;
    }
}
