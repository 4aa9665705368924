package dev.plaza.http.problems;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemResponse;
import dev.plaza.http.RequestIds;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever no other handler knows. What is our fault is logged in full and told to the client not at all. */
@Singleton
final class UnexpectedFaultHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFaultHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // the raw type is the interface's
    public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
        ProblemDetails details = Faults.describe(fault).orElseGet(() -> ProblemDetails.of(CommonProblems.INTERNAL));
        int status = details.code().status();
        if (status == CommonProblems.UNAVAILABLE.status()) {
            LOG.warn(
                    "{} {} could not be answered, request {}: {}",
                    request.getMethodName(),
                    request.getPath(),
                    RequestIds.of(request),
                    fault.toString());
        } else if (status >= 500) {
            LOG.error(
                    "{} {} failed, request {}",
                    request.getMethodName(),
                    request.getPath(),
                    RequestIds.of(request),
                    fault);
        }
        return ProblemResponse.of(request, details);
    }
}
