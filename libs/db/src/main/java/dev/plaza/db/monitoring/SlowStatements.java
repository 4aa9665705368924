package dev.plaza.db.monitoring;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The slow statements of this process: each is logged once, with its name and duration and without its values, and
 * remembered for the report, {@value #MOST} of them at most. Safe for use by many threads.
 */
@Singleton
@Requires(property = "plaza.database.url")
@Requires(condition = SlowStatementsWanted.class)
public final class SlowStatements implements StatementObserver {

    private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);
    private static final int MOST = 100;

    private final long limit;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();
    private final Map<String, SlowStatement> byShape = new HashMap<>();

    SlowStatements(MonitoringSettings settings, Clock clock) {
        this.limit = settings.slowStatement().toNanos();
        this.clock = clock;
    }

    @Override
    public void executed(ExecutedStatement statement) {
        if (statement.took().toNanos() >= limit) {
            note(statement);
        }
    }

    /** Those that took longest first. */
    public List<SlowStatement> slowestFirst() {
        synchronized (byShape) {
            return byShape.values().stream()
                    .sorted(Comparator.comparing(SlowStatement::longest).reversed())
                    .toList();
        }
    }

    /** Executions that were slow, since the process began. */
    public long count() {
        return count.get();
    }

    private void note(ExecutedStatement statement) {
        count.incrementAndGet();
        String shape = StatementText.shapeOf(statement.sql());
        String name = CallerName.find();
        Instant now = clock.instant();
        boolean isNew;
        synchronized (byShape) {
            SlowStatement known = byShape.get(shape);
            isNew = known == null;
            if (known != null) {
                byShape.put(shape, known.again(statement.took(), now));
            } else {
                makeRoom();
                byShape.put(shape, new SlowStatement(name, shape, 1, statement.took(), now));
            }
        }
        if (isNew) {
            LOG.warn("slow: {} took {} ms: {}", name, statement.took().toMillis(), shape);
        }
    }

    private void makeRoom() {
        if (byShape.size() >= MOST) {
            byShape.values().stream()
                    .min(Comparator.comparing(SlowStatement::last))
                    .ifPresent(oldest -> byShape.remove(oldest.statement()));
        }
    }
}
