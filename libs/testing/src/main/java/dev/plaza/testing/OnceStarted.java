package dev.plaza.testing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thing started at the first question; a start that failed is not tried again, but told again. */
final class OnceStarted<T> {

    private final Supplier<T> start;
    private @Nullable T started;
    private @Nullable RuntimeException failure;

    OnceStarted(Supplier<T> start) {
        this.start = start;
    }

    synchronized T get() {
        if (failure != null) {
            throw new IllegalStateException("It did not start the first time either", failure);
        }
        if (started == null) {
            try {
                started = start.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return started;
    }
}
