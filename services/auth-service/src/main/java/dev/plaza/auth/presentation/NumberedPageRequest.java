package dev.plaza.auth.presentation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which page of a numbered list is asked for: pages from 0, 20 items where nothing else is said. */
@Introspected
record NumberedPageRequest(
        @Nullable @QueryValue @Min(0) @Max(NumberedPageRequest.LAST) Integer page,

        @Nullable @QueryValue @Min(1) @Max(100) Integer size) {

    /** Nobody leafs further, and the database would have to read all that comes before. */
    static final int LAST = 10_000;

    private static final int SIZE = 20;

    int number() {
        return page == null ? 0 : page;
    }

    int length() {
        return size == null ? SIZE : size;
    }
}
