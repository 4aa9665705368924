package dev.plaza.db.advice;

import dev.plaza.db.monitoring.ExecutedStatement;
import io.micronaut.core.propagation.PropagatedContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the read that is executed again and again for one request, or where there is none, in one transaction. */
final class RepeatedLookUps {

    private final Map<String, Repetitions> byConnection = new ConcurrentHashMap<>();
    private final int limit;

    RepeatedLookUps(int limit) {
        this.limit = limit;
    }

    /** Whether this execution is the one too many. */
    boolean isOneTooMany(ExecutedStatement statement, String shape) {
        Repetitions repetitions = PropagatedContext.getOrEmpty()
                .find(StatementsOfRequest.class)
                .map(StatementsOfRequest::repetitions)
                .orElseGet(() -> byConnection.computeIfAbsent(statement.connection(), _ -> new Repetitions()));
        return repetitions.add(shape) == limit;
    }

    /** The transaction is over. */
    void forget(String connection) {
        byConnection.remove(connection);
    }
}
