package dev.plaza.db.monitoring;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import java.time.Duration;

/** Zero means that nobody is interested, and then nothing stands between repositories and pool. */
final class SlowStatementsWanted implements Condition {

    @Override
    @SuppressWarnings("rawtypes") // the raw type is the interface's
    public boolean matches(ConditionContext context) {
        return context.getProperty("plaza.database.slow-statement", Duration.class)
                .filter(limit -> !limit.isZero())
                .isPresent();
    }
}
