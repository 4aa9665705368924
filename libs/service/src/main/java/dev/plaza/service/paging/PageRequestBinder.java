package dev.plaza.service.paging;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a controller's {@link PageRequest} parameter its value, once it is known who asks. */
@Singleton
final class PageRequestBinder
        implements TypedRequestArgumentBinder<PageRequest>, PostponedRequestArgumentBinder<PageRequest> {

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        PageRequest page = new PageRequest(limit(request), cursor(request));
        return () -> Optional.of(page);
    }

    private static int limit(HttpRequest<?> request) {
        String text = single(request, ListAddress.LIMIT);
        if (text == null) {
            return PageRequest.DEFAULT;
        }
        if (!text.matches("[1-9][0-9]?|100")) {
            throw refused(ListAddress.LIMIT, "range", "must be a whole number from 1 to " + PageRequest.MAX);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Cursor cursor(HttpRequest<?> request) {
        String text = single(request, ListAddress.CURSOR);
        if (text == null) {
            return null;
        }
        try {
            return CursorCodec.decode(text, ListAddress.of(request));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }

    private static @Nullable String single(HttpRequest<?> request, String name) {
        List<String> values = request.getParameters().getAll(name);
        if (values.size() > 1) {
            throw refused(name, "invalid", "must be given once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static ProblemException refused(String parameter, String code, String message) {
        return new ProblemException(
                CommonProblems.INVALID, "A parameter is not valid.", new FieldError(parameter, code, message));
    }
}
