package dev.plaza.auth.application.erasure;

import dev.plaza.auth.domain.erasure.ErasureReceipts;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.events.background.RepeatingWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators of erasures that some service has not answered for a day. */
@Singleton
@Requires(notEnv = "command")
final class OverdueErasures extends RepeatingWork {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueErasures.class);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final ErasureReceipts receipts;
    private final Transactions transactions;
    private final Clock clock;
    private final AtomicLong overdue;

    OverdueErasures(ErasureReceipts receipts, Transactions transactions, Clock clock, MeterRegistry metrics) {
        super("overdue erasures", INTERVAL);
        this.receipts = receipts;
        this.transactions = transactions;
        this.clock = clock;
        this.overdue = new AtomicLong();
        Gauge.builder("erasures_overdue", overdue, AtomicLong::get)
                .description("Erasures begun more than a day ago that some service has not confirmed")
                .register(metrics);
    }

    @Override
    protected void round() {
        long count = transactions.readOne(
                Identity.system("erasure"),
                () -> receipts.countOpen(clock.instant().minus(PATIENCE)));
        overdue.set(count);
        if (count > 0) {
            LOG.warn("{} erasures have waited for more than a day: see the open rows of erasure_receipts", count);
        }
    }
}
