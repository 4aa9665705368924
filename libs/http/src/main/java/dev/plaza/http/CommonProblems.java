package dev.plaza.http;

import java.util.List;
import java.util.Optional;

/** The codes that any service may answer. */
public final class CommonProblems {

    public static final ProblemCode INVALID = new ProblemCode("request.invalid", 400, "The request is not valid");
    public static final ProblemCode MALFORMED =
            new ProblemCode("request.malformed", 400, "The request cannot be understood");
    public static final ProblemCode UNAUTHENTICATED =
            new ProblemCode("auth.unauthenticated", 401, "Sign in to do this");
    public static final ProblemCode FORBIDDEN = new ProblemCode("auth.forbidden", 403, "You may not do this");
    public static final ProblemCode NOT_FOUND = new ProblemCode("resource.not-found", 404, "There is nothing here");
    public static final ProblemCode METHOD_NOT_ALLOWED =
            new ProblemCode("request.method-not-allowed", 405, "This method is not offered here");
    public static final ProblemCode NOT_ACCEPTABLE =
            new ProblemCode("request.not-acceptable", 406, "No representation matches the Accept header");
    public static final ProblemCode IDEMPOTENCY_IN_PROGRESS =
            new ProblemCode("idempotency.in-progress", 409, "The same request is still being worked on");
    public static final ProblemCode VERSION_MISMATCH =
            new ProblemCode("concurrency.version-mismatch", 412, "Somebody changed this in the meantime");
    public static final ProblemCode TOO_LARGE = new ProblemCode("request.too-large", 413, "The request is too large");
    public static final ProblemCode UNSUPPORTED_MEDIA_TYPE =
            new ProblemCode("request.unsupported-media-type", 415, "The body's media type is not supported");
    public static final ProblemCode IDEMPOTENCY_KEY_REUSED =
            new ProblemCode("idempotency.key-reused", 422, "The idempotency key belongs to another request");
    public static final ProblemCode RATE_LIMITED =
            new ProblemCode("request.rate-limited", 429, "Too many requests of this kind");
    public static final ProblemCode INTERNAL = new ProblemCode("internal.error", 500, "Something went wrong here");
    public static final ProblemCode UNAVAILABLE =
            new ProblemCode("service.unavailable", 503, "The service cannot answer right now");

    /** In the order of their statuses. */
    public static final List<ProblemCode> ALL = List.of(
            INVALID,
            MALFORMED,
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            IDEMPOTENCY_IN_PROGRESS,
            VERSION_MISMATCH,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            IDEMPOTENCY_KEY_REUSED,
            RATE_LIMITED,
            INTERNAL,
            UNAVAILABLE);

    private CommonProblems() {}

    /**
     * The code for a status that the framework chose by itself. Statuses it is not known to choose keep their number
     * under {@code http.<status>}; any unknown 5xx is an internal error.
     */
    public static ProblemCode ofStatus(int status, String reason) {
        return switch (status) {
            case 400 -> MALFORMED;
            case 409, 412, 422 -> plain(status, reason);
            default -> known(status).orElseGet(() -> status >= 500 ? INTERNAL : plain(status, reason));
        };
    }

    private static Optional<ProblemCode> known(int status) {
        return ALL.stream().filter(code -> code.status() == status).findFirst();
    }

    private static ProblemCode plain(int status, String reason) {
        return new ProblemCode("http." + status, status, reason);
    }
}
