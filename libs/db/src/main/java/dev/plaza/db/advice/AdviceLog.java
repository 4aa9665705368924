package dev.plaza.db.advice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints each piece of advice once for a statement, as long as the process lives. */
@Singleton
@Requires(condition = AdviceWanted.class)
final class AdviceLog {

    private static final Logger LOG = LoggerFactory.getLogger(AdviceLog.class);
    private static final int MOST = 1000;

    private final Set<String> given = ConcurrentHashMap.newKeySet();

    /** Says nothing when it has said so before. */
    void give(Advice advice) {
        if (given.size() < MOST && given.add(advice.kind() + " " + advice.shape())) {
            LOG.warn("{}: {}: {}", advice.name(), advice.what(), advice.shape());
        }
    }
}
