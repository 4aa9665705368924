package dev.plaza.gateway;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.net.URI;
import java.time.Duration;

/**
 * Where a service is and how long its answers may take.
 *
 * @param url       scheme, host and port
 * @param timeout   from the request to the head of the answer; the body may take as long as it takes
 * @param watched   whether the gateway's {@code /health} asks it
 */
@EachProperty("plaza.gateway.services")
record Service(@Parameter String name, URI url, Duration timeout, boolean watched) {}
