package dev.plaza.db.advice;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/** By {@code plaza.database.advice}; where that is not set, in development and nowhere else. */
public final class AdviceWanted implements Condition {

    @Override
    @SuppressWarnings("rawtypes") // the raw type is the interface's
    public boolean matches(ConditionContext context) {
        return context.getProperty("plaza.database.advice", Boolean.class)
                .orElseGet(() -> context.getProperty("plaza.environment", String.class)
                        .filter("development"::equalsIgnoreCase)
                        .isPresent());
    }
}
