package dev.plaza.post.application.search;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.background.RepeatingWork;
import dev.plaza.post.domain.search.PostIndex;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * Lets posts be found by their authors' new names: a batch a transaction, for somebody may have written thousands. Several
 * instances share the work.
 */
@Singleton
@Requires(notEnv = "command")
final class RenameAuthors extends RepeatingWork {

    private static final Identity IDENTITY = Identity.system("rename-authors");
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final PostIndex index;

    RenameAuthors(Transactions transactions, PostIndex index, SearchSettings settings) {
        super("rename-authors", settings.renameInterval());
        this.transactions = transactions;
        this.index = index;
    }

    @Override
    protected void round() {
        while (!isStopping() && transactions.write(IDENTITY, () -> index.renameSome(BATCH))) {
            // the next batch
        }
    }
}
