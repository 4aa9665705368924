package dev.plaza.events.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spans of consumers: handling an event belongs to the trace of the request that caused it. */
@Singleton
public final class EventTracing {

    private final Tracer tracer;

    EventTracing(@Nullable OpenTelemetry openTelemetry) {
        this.tracer = (openTelemetry == null ? OpenTelemetry.noop() : openTelemetry).getTracer("dev.plaza.events");
    }

    /** Runs {@code handling} in a consumer's span that continues {@code traceparent}. */
    public void handle(String type, UUID eventId, @Nullable String traceparent, Runnable handling) {
        Span span = tracer.spanBuilder(type + " process")
                .setParent(TraceContext.continued(traceparent))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", type)
                .setAttribute("messaging.message.id", eventId.toString())
                .startSpan();
        try (Scope _ = span.makeCurrent()) {
            handling.run();
        } catch (RuntimeException | Error failure) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }
}
