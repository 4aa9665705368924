package dev.plaza.testing.architecture.broken.application;

import dev.plaza.embedded.PostgresUrl;

/** Depends on a module that is no library. */
record ForeignDog(PostgresUrl url) {}
