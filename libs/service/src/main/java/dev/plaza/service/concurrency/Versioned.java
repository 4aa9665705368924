package dev.plaza.service.concurrency;

/**
 * A view of one entity at one version. Returned by a controller it carries the {@code ETag} {@code "<version>"}, and a
 * GET whose {@code If-None-Match} names that version is answered 304. Only for views that differ only when the version
 * does: one whose fields depend on who looks, or on other entities, must not implement this.
 */
public interface Versioned {

    long version();
}
