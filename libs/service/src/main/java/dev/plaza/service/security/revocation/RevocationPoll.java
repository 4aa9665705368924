package dev.plaza.service.security.revocation;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.background.RepeatingWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Learns what other instances have revoked: everything before the service listens, then what is new. A poll reads what was
 * recorded in transactions that had not ended at the poll before, so nothing that commits late is missed; times or a
 * growing number would miss it, for neither is given out in the order of commits. While the database is away, memory serves.
 */
@Singleton
@Requires(notEnv = "command")
final class RevocationPoll extends RepeatingWork {

    private static final Identity IDENTITY = Identity.system("revocations");
    private static final Duration REMOVAL_INTERVAL = Duration.ofMinutes(1);
    private static final int BATCH = 1000;

    private final RevocationRepository repository;
    private final Revocations revocations;
    private final Transactions transactions;
    private final Clock clock;
    private long horizon;
    private Instant removedAt = Instant.EPOCH;
    private volatile Instant polledAt = Instant.EPOCH;

    RevocationPoll(
            RevocationRepository repository,
            Revocations revocations,
            Transactions transactions,
            RevocationSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        super("revocations", settings.revocationPoll());
        this.repository = repository;
        this.revocations = revocations;
        this.transactions = transactions;
        this.clock = clock;
        Gauge.builder("revocations", revocations, Revocations::size)
                .description("Sessions and accounts whose tokens are refused")
                .register(metrics);
        Gauge.builder("revocations_poll_age_seconds", this, poll -> poll.age().toMillis() / 1000.0)
                .description("Time since revocations were last read from the database")
                .register(metrics);
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        round();
        super.onApplicationEvent(event);
    }

    @Override
    protected void round() {
        Instant now = clock.instant();
        transactions.read(IDENTITY, () -> {
            long next = repository.horizon();
            // a restored server counts its transactions from where it was
            revocations.remember(repository.findSince(next < horizon ? 0 : horizon, now));
            horizon = next;
            return next;
        });
        polledAt = now;
        revocations.forgetExpired();
        if (removedAt.plus(REMOVAL_INTERVAL).isBefore(now)) {
            removedAt = now;
            removeExpired(now);
        }
    }

    private void removeExpired(Instant now) {
        int removed;
        do {
            removed = transactions.write(IDENTITY, () -> repository.removeExpired(now, BATCH));
        } while (removed == BATCH);
    }

    private Duration age() {
        return Duration.between(polledAt, clock.instant());
    }
}
