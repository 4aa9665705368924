package dev.plaza.service.concurrency;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Gives a controller's {@link ExpectedVersion} parameter its value, once it is known who asks. */
@Singleton
final class ExpectedVersionBinder
        implements TypedRequestArgumentBinder<ExpectedVersion>, PostponedRequestArgumentBinder<ExpectedVersion> {

    @Override
    public Argument<ExpectedVersion> argumentType() {
        return Argument.of(ExpectedVersion.class);
    }

    @Override
    public BindingResult<ExpectedVersion> bind(
            ArgumentConversionContext<ExpectedVersion> context, HttpRequest<?> request) {
        List<String> lines = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
        ExpectedVersion expected = lines.isEmpty() ? ExpectedVersion.any() : new ExpectedVersion(parse(lines));
        return () -> Optional.of(expected);
    }

    private static EntityTags parse(List<String> lines) {
        try {
            return EntityTags.parse(lines);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    CommonProblems.INVALID,
                    "A header is not valid.",
                    new FieldError(
                            HttpHeaders.IF_MATCH,
                            "format",
                            "must be * or entity tags in double quotes, as ETag gave them"));
        }
    }
}
