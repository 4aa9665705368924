package dev.plaza.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

/**
 * Maps one family of a service's problems to answers. A service has one subclass, a {@code @Singleton} in its
 * presentation, whose {@link #describe} is an exhaustive switch.
 *
 * @param <E> the sealed family; it knows nothing of HTTP
 */
public abstract class ProblemHandler<E extends RuntimeException> implements ExceptionHandler<E, HttpResponse<?>> {

    /** Must not throw. */
    protected abstract ProblemDetails describe(E problem);

    @Override
    @SuppressWarnings("rawtypes") // the raw type is the interface's
    public final HttpResponse<?> handle(HttpRequest request, E problem) {
        return ProblemResponse.of(request, describe(problem));
    }
}
