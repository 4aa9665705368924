package dev.plaza.testing.architecture.broken.domain;

import io.micronaut.http.HttpRequest;

/** Knows the framework. */
record WebbedDog(HttpRequest<String> request) {}
