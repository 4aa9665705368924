package dev.plaza.service.database;

import dev.plaza.db.advice.AdviceWanted;
import dev.plaza.db.advice.StatementsOfRequest;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Marks what a request does, so that a statement that it repeats is noticed over all its transactions. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(condition = AdviceWanted.class)
final class AdviceFilter {

    @RequestFilter
    void begin(MutablePropagatedContext context) {
        context.add(new StatementsOfRequest());
    }
}
