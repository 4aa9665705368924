package dev.plaza.http;

/** A problem met by a library or a presentation layer; a service's domain has its own family and a {@link ProblemHandler}. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemDetails details;

    public ProblemException(ProblemDetails details) {
        super(details.detail() == null ? details.code().code() : details.code().code() + ": " + details.detail());
        this.details = details;
    }

    public ProblemException(ProblemCode code, String detail, FieldError... errors) {
        this(ProblemDetails.of(code, errors).withDetail(detail));
    }

    public ProblemDetails details() {
        return details;
    }
}
