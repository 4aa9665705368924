package dev.plaza.http.problems;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * Every error that the framework answers passes here: a missing route, a refused token, an unreadable body. The cause
 * decides; without one the status that the framework chose does. The framework's texts are not used, because they name
 * classes and repeat input.
 */
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Object> {

    @Override
    @SuppressWarnings("unchecked") // the body's type is the interface's fiction
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        ProblemDetails details = context.getRootCause()
                .flatMap(Faults::describe)
                .orElseGet(() -> ProblemDetails.of(CommonProblems.ofStatus(response.code(), response.reason())));
        return (MutableHttpResponse<Object>) ProblemResponse.fill(context.getRequest(), details, response);
    }
}
