package dev.plaza.http.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolationException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** What a thrown fault means to a client. */
final class Faults {

    private static final Duration DATABASE_RETRY = Duration.ofSeconds(2);
    private static final Duration BUSY_RETRY = Duration.ofSeconds(1);

    private Faults() {}

    /** Empty where the fault says nothing that a client could use. */
    static Optional<ProblemDetails> describe(Throwable fault) {
        return Optional.ofNullable(
                switch (fault) {
                    case ProblemException problem -> problem.details();
                    case ConstraintViolationException violations -> Violations.describe(violations);
                    case ContentLengthExceededException _, BufferLengthExceededException _ ->
                        ProblemDetails.of(CommonProblems.TOO_LARGE);
                    case UnsatisfiedBodyRouteException _ ->
                        ProblemDetails.of(
                                CommonProblems.INVALID, new FieldError("body", "required", "A body is needed."));
                    case UnsatisfiedRouteException missing -> missing(missing.getArgument());
                    case ConversionErrorException conversion ->
                        json(conversion).orElseGet(() -> unreadable(conversion.getArgument()));
                    case JsonSyntaxException syntax -> json(syntax).orElseGet(Faults::malformed);
                    case JsonProcessingException unread -> JsonFaults.describe(unread);
                    case CodecException codec -> json(codec).orElseGet(Faults::malformed);
                    case URISyntaxException _ -> malformed();
                    case RejectedExecutionException _ ->
                        ProblemDetails.of(CommonProblems.UNAVAILABLE).retryAfter(BUSY_RETRY);
                    default -> databaseIsAway(fault);
                });
    }

    private static @Nullable ProblemDetails databaseIsAway(Throwable fault) {
        return DatabaseFaults.isUnavailable(fault)
                ? ProblemDetails.of(CommonProblems.UNAVAILABLE).retryAfter(DATABASE_RETRY)
                : null;
    }

    private static Optional<ProblemDetails> json(Throwable fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return Optional.of(JsonFaults.describe(json));
            }
        }
        return Optional.empty();
    }

    private static ProblemDetails malformed() {
        return ProblemDetails.of(CommonProblems.MALFORMED);
    }

    private static ProblemDetails missing(Argument<?> argument) {
        return ProblemDetails.of(
                CommonProblems.INVALID, new FieldError(Parameters.nameOf(argument), "required", "It is needed."));
    }

    private static ProblemDetails unreadable(Argument<?> argument) {
        return ProblemDetails.of(
                CommonProblems.INVALID,
                new FieldError(Parameters.nameOf(argument), "type", "It is not of the right type."));
    }
}
