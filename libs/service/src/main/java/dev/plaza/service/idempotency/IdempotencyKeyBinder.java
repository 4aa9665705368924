package dev.plaza.service.idempotency;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a controller's {@link IdempotencyKey} parameter its value, once it is known who asks. */
@Singleton
final class IdempotencyKeyBinder
        implements TypedRequestArgumentBinder<IdempotencyKey>, PostponedRequestArgumentBinder<IdempotencyKey> {

    private static final String HEADER = "Idempotency-Key";
    private static final String VISIBLE = "[\\x21-\\x7e]{1,255}";

    @Override
    public Argument<IdempotencyKey> argumentType() {
        return Argument.of(IdempotencyKey.class);
    }

    @Override
    public BindingResult<IdempotencyKey> bind(
            ArgumentConversionContext<IdempotencyKey> context, HttpRequest<?> request) {
        String template = BasicHttpAttributes.getUriTemplate(request).orElseGet(request::getPath);
        IdempotencyKey key = new IdempotencyKey(
                value(request),
                request.getMethodName() + " " + template,
                request.getPath(),
                () -> request.setAttribute(ReplayResponseFilter.REPLAYED, true));
        return () -> Optional.of(key);
    }

    private static @Nullable String value(HttpRequest<?> request) {
        List<String> values = request.getHeaders().getAll(HEADER);
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !values.getFirst().matches(VISIBLE)) {
            throw new ProblemException(
                    CommonProblems.INVALID,
                    "A header is not valid.",
                    new FieldError(HEADER, "format", "must be 1 to 255 visible ASCII characters, given once"));
        }
        return values.getFirst();
    }
}
