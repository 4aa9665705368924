package dev.plaza.service.concurrency;

import org.jspecify.annotations.Nullable;

/**
 * A view of one entity. Returned by a controller it carries its tag as {@code ETag}, and a GET whose {@code If-None-Match}
 * names that is answered 304. The tag must change whenever anything in the view does.
 */
public interface Tagged {

    /** Null for none. */
    @Nullable VersionTag tag();
}
