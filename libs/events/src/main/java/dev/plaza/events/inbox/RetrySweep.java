package dev.plaza.events.inbox;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.EventsSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries failed events again when they are due. It claims them in a short transaction, so several instances share the
 * work, and the attempt counts from then on: an event that ends its process is dead in time too.
 */
@Singleton
final class RetrySweep {

    private static final Logger LOG = LoggerFactory.getLogger(RetrySweep.class);
    private static final Identity CONSUMER = Identity.system("consumer");
    private static final int PAGE = 20;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final FailureTable table;
    private final Applier applier;
    private final Failures failures;
    private final int maxAttempts;

    RetrySweep(
            Transactions transactions,
            FailureTable table,
            Applier applier,
            Failures failures,
            EventsSettings settings) {
        this.transactions = transactions;
        this.table = table;
        this.applier = applier;
        this.failures = failures;
        this.maxAttempts = settings.maxAttempts();
    }

    /** Has those tried that were of an unknown type when they came, and are of one of these. */
    void revive(Set<String> types) {
        int revived = transactions.write(CONSUMER, () -> table.reviveUntried(types));
        if (revived > 0) {
            LOG.info("{} dead events that were never tried are tried now", revived);
        }
    }

    /** Tries everything that is due; ends early, and in order, when {@code patience} does. */
    void round(Patience patience) {
        List<Failure> page;
        do {
            page = transactions.write(CONSUMER, () -> table.claim(PAGE, LEASE));
            page.forEach(failure -> retry(failure, patience));
        } while (page.size() == PAGE);
    }

    private void retry(Failure failure, Patience patience) {
        try {
            if (failure.attempts() > maxAttempts) {
                throw new IllegalStateException("each process that handled it ended before it was done");
            }
            patience.outlast(() -> applier.retry(failure));
        } catch (Patience.Exhausted exhausted) {
            throw exhausted;
        } catch (RuntimeException | Error cause) {
            patience.outlast(() -> failures.failedAgain(failure, cause));
        }
    }
}
