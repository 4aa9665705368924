package dev.plaza.auth.application.export;

import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.domain.export.ArchiveStore;
import dev.plaza.auth.domain.export.Export;
import dev.plaza.auth.domain.export.Exports;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes the archives of which everything is there and removes those whose time is over. Whoever is killed at it leaves
 * everything to be done again: an archive lies under the id of its export, and is replaced by the same.
 */
@Singleton
final class ExportUpkeep {

    private static final Identity IDENTITY = Identity.system("export");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final Exports exports;
    private final WriteArchive writing;
    private final ArchiveStore store;
    private final RequestMail mails;
    private final Clock clock;

    ExportUpkeep(
            Transactions transactions,
            Exports exports,
            WriteArchive writing,
            ArchiveStore store,
            RequestMail mails,
            Clock clock) {
        this.transactions = transactions;
        this.exports = exports;
        this.writing = writing;
        this.store = store;
        this.mails = mails;
        this.clock = clock;
    }

    /** Writes one that is due; false when there is none. */
    boolean writeNext() {
        Instant now = clock.instant();
        List<Export> due = transactions.write(IDENTITY, () -> exports.lease(now, now.plus(LEASE), 1));
        due.forEach(this::write);
        return !due.isEmpty();
    }

    /** Removes archives, and what was gathered for those that never came to be. */
    void removeExpired() {
        Instant now = clock.instant();
        for (UUID id : transactions.readOne(IDENTITY, () -> exports.findExpired(now, AT_ONCE))) {
            removeArchive(id);
            transactions.write(IDENTITY, () -> exports.remove(id));
        }
    }

    private void write(Export export) {
        Instant now = clock.instant();
        try {
            store.write(export.id(), out -> writing.write(export, out, now));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        boolean isWanted = transactions.write(IDENTITY, () -> {
            boolean isReady = exports.ready(export.id(), now, now.plus(Export.KEPT));
            if (isReady) {
                mails.toAccount(Objects.requireNonNull(export.userId()), MailPurpose.EXPORT_READY);
            }
            return isReady;
        });
        if (!isWanted) {
            removeArchive(export.id());
        }
    }

    private void removeArchive(UUID id) {
        try {
            store.remove(id);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
