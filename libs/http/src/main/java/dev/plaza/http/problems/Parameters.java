package dev.plaza.http.problems;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;

/** Names parameters as clients know them. */
final class Parameters {

    private Parameters() {}

    static String nameOf(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(Bindable.class)
                .filter(name -> !name.isEmpty())
                .orElseGet(argument::getName);
    }
}
