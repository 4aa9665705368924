package dev.plaza.db.advice;

import io.micronaut.core.propagation.PropagatedContextElement;

/**
 * Goes with a request, over all its threads and transactions, and counts what it executes. Work that carries none, such as
 * a job, is judged transaction by transaction.
 */
public final class StatementsOfRequest implements PropagatedContextElement {

    private final Repetitions repetitions = new Repetitions();

    Repetitions repetitions() {
        return repetitions;
    }
}
