package dev.plaza.auth.application.export;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.export.Export;
import dev.plaza.auth.domain.export.Exports;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.storage.ObjectStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an archive to whoever holds its link. */
@Singleton
public final class FetchArchive {

    private static final Logger LOG = LoggerFactory.getLogger(FetchArchive.class);
    private static final Identity IDENTITY = Identity.system("export");

    private final Transactions transactions;
    private final Exports exports;
    private final ObjectStore store;
    private final ExportLinks links;
    private final Clock clock;

    FetchArchive(Transactions transactions, Exports exports, ObjectStore store, ExportLinks links, Clock clock) {
        this.transactions = transactions;
        this.exports = exports;
        this.store = store;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @throws AuthProblem.ExportNotFound    when there is no such link, or its archive was removed
     * @throws AuthProblem.ExportLinkExpired when the link has expired
     * @throws AuthProblem.StoreUnavailable  when the object store does not answer
     */
    public InputStream fetch(String token) {
        Instant now = clock.instant();
        UUID id = links.read(token, now);
        if (transactions.readOne(IDENTITY, () -> exports.findReady(id, now)).isEmpty()) {
            throw new AuthProblem.ExportNotFound();
        }
        try {
            return store.open(Export.key(id));
        } catch (NoSuchFileException removed) {
            throw new AuthProblem.ExportNotFound();
        } catch (IOException fault) {
            LOG.warn("archive {} cannot be read", id, fault);
            throw new AuthProblem.StoreUnavailable();
        }
    }
}
