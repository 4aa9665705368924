package dev.plaza.gateway;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemCode;
import dev.plaza.http.ProblemCodes;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** How the gateway itself can fail a request. */
@Singleton
final class GatewayProblems implements ProblemCodes {

    static final ProblemCode TIMEOUT = new ProblemCode("gateway.timeout", 504, "The service did not answer in time");

    private static final Duration RETRY = Duration.ofSeconds(2);

    static ProblemException timeout(Service service) {
        return new ProblemException(ProblemDetails.of(TIMEOUT, service.name() + " did not answer in time."));
    }

    static ProblemException unavailable(Service service) {
        return new ProblemException(
                ProblemDetails.of(CommonProblems.UNAVAILABLE, service.name() + " cannot be reached right now.")
                        .retryAfter(RETRY));
    }

    static ProblemException malformedPath() {
        return new ProblemException(
                ProblemDetails.of(CommonProblems.MALFORMED, "The path is not in its canonical form."));
    }

    /** Nothing that comes after such a request can be trusted to be one. */
    static ProblemException malformedFraming() {
        return new ProblemException(ProblemDetails.of(CommonProblems.MALFORMED, "The transfer coding is not chunked.")
                .withHeader("Connection", "close"));
    }

    static ProblemException tooLarge() {
        return new ProblemException(ProblemDetails.of(CommonProblems.TOO_LARGE).withHeader("Connection", "close"));
    }

    @Override
    public List<ProblemCode> codes() {
        return List.of(TIMEOUT);
    }
}
