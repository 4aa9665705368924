package dev.plaza.service.security;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller's {@link CurrentPerson} parameter its value, once the security filter has run. */
@Singleton
final class CurrentPersonBinder
        implements TypedRequestArgumentBinder<CurrentPerson>, PostponedRequestArgumentBinder<CurrentPerson> {

    @Override
    public Argument<CurrentPerson> argumentType() {
        return Argument.of(CurrentPerson.class);
    }

    @Override
    public BindingResult<CurrentPerson> bind(ArgumentConversionContext<CurrentPerson> context, HttpRequest<?> request) {
        Optional<CurrentPerson> person =
                request.getUserPrincipal(PersonAuthentication.class).map(PersonAuthentication::person);
        return () -> person;
    }
}
