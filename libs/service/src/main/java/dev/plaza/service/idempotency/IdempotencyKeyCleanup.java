package dev.plaza.service.idempotency;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Removes answers that are old enough, a batch a transaction, so that no lock is held for long. */
@Singleton
final class IdempotencyKeyCleanup {

    private static final Identity IDENTITY = Identity.system("idempotency-cleanup");
    private static final int BATCH = 1000;

    private final IdempotencyKeyRepository repository;
    private final Transactions transactions;
    private final Clock clock;
    private final IdempotencySettings settings;

    IdempotencyKeyCleanup(
            IdempotencyKeyRepository repository, Transactions transactions, Clock clock, IdempotencySettings settings) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(
            initialDelay = "${plaza.idempotency.cleanup-interval}",
            fixedDelay = "${plaza.idempotency.cleanup-interval}")
    void run() {
        Instant limit = clock.instant().minus(settings.keep());
        int removed;
        do {
            removed = transactions.write(IDENTITY, () -> repository.removeOlderThan(limit, BATCH));
        } while (removed == BATCH);
    }
}
