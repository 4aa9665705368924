/** What is told of requests to whoever watches the platform. */
@NullMarked
package dev.plaza.http.telemetry;

import org.jspecify.annotations.NullMarked;
