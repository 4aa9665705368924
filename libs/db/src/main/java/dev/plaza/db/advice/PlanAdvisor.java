package dev.plaza.db.advice;

import dev.plaza.db.monitoring.MonitoredDatabase;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks PostgreSQL how it would execute a statement, on a thread and a connection of its own, once a statement and again
 * after some minutes, since tables grow. Nothing waits for it; what comes too fast is left out until it comes again.
 */
@Singleton
@Requires(property = "plaza.database.url")
@Requires(condition = AdviceWanted.class)
final class PlanAdvisor {

    private static final Logger LOG = LoggerFactory.getLogger(PlanAdvisor.class);
    private static final Pattern PLANNED = Pattern.compile("(?i)^(?:select|with|update|delete)\\b.*");
    private static final int MOST = 2000;
    private static final long AGAIN_AFTER = Duration.ofMinutes(5).toNanos();
    private static final long REST_SECONDS = 2;

    private final MonitoredDatabase database;
    private final PlanRules rules;
    private final AdviceLog log;
    private final Map<String, Long> explainedAt = new ConcurrentHashMap<>();
    private final BlockingQueue<Candidate> waiting = new ArrayBlockingQueue<>(200);
    private final Thread worker;

    PlanAdvisor(Environment environment, AdviceSettings settings, AdviceLog log) {
        this.database = MonitoredDatabase.of(environment);
        this.rules = new PlanRules(settings);
        this.log = log;
        this.worker = Thread.ofVirtual().name("query-advice").start(this::work);
    }

    /** A statement that was executed. */
    record Candidate(String name, String sql, String shape) {}

    /** Returns at once. */
    void consider(Candidate candidate) {
        Long before = explainedAt.get(candidate.shape());
        boolean isDue = before == null ? explainedAt.size() < MOST : System.nanoTime() - before > AGAIN_AFTER;
        if (isDue && PLANNED.matcher(candidate.shape()).matches() && waiting.offer(candidate)) {
            explainedAt.put(candidate.shape(), System.nanoTime());
        }
    }

    @PreDestroy
    void stop() {
        worker.interrupt();
    }

    private void work() {
        try {
            while (true) {
                explainWhatWaits(waiting.take());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** By one connection, which is given up when nothing has come for a while. */
    private void explainWhatWaits(Candidate first) throws InterruptedException {
        try (Connection connection = database.connectAsApp()) {
            PlanReader reader = new PlanReader(connection);
            for (@Nullable Candidate next = first; next != null; next = waiting.poll(REST_SECONDS, TimeUnit.SECONDS)) {
                explain(next, reader);
            }
        } catch (SQLException | RuntimeException away) {
            LOG.debug("no connection to ask for plans", away);
        }
    }

    private void explain(Candidate candidate, PlanReader reader) {
        try {
            reader.explain(candidate.sql())
                    .ifPresent(plan -> rules.judge(
                            plan,
                            reader::rowsOf,
                            (kind, what) -> log.give(new Advice(kind, what, candidate.name(), candidate.shape()))));
        } catch (SQLException | RuntimeException fault) {
            // a parameter whose type only its value tells, for one; the next statement may do better
            LOG.debug("no plan for {}", candidate.shape(), fault);
        }
    }
}
