package dev.plaza.auth.application.export;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.export.Exports;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Tells a person how far an export of theirs is, and where it is to be had. */
@Singleton
public final class ReadExport {

    private final Transactions transactions;
    private final Exports exports;
    private final ExportLinks links;
    private final Clock clock;

    ReadExport(Transactions transactions, Exports exports, ExportLinks links, Clock clock) {
        this.transactions = transactions;
        this.exports = exports;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Tells; with a fresh link each time.
     *
     * @throws AuthProblem.ExportNotFound when it is not theirs
     */
    public ExportView read(CurrentPerson person, UUID id) {
        return transactions
                .readOne(person.identity(), () -> exports.find(id, person.id()))
                .map(export -> ExportView.of(export, links, clock.instant()))
                .orElseThrow(AuthProblem.ExportNotFound::new);
    }
}
