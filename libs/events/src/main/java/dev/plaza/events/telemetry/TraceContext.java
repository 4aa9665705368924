package dev.plaza.events.telemetry;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The W3C trace context as the one line that an event carries. */
public final class TraceContext {

    private static final String TRACEPARENT = "traceparent";

    private TraceContext() {}

    /** The {@code traceparent} of what this thread is doing; null when nobody traces it. */
    public static @Nullable String current() {
        Map<String, String> fields = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), fields, Map::put);
        return fields.get(TRACEPARENT);
    }

    static Context continued(@Nullable String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, Line.GETTER);
    }

    private enum Line implements TextMapGetter<@Nullable String> {
        GETTER;

        @Override
        public Iterable<String> keys(@Nullable String carrier) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(TRACEPARENT) ? carrier : null;
        }
    }
}
