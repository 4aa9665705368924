package dev.plaza.http.requests;

import dev.plaza.http.RequestIds;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every request its id, in the logs and in the answer; and the logs its trace, in the names that ECS has for them.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestContextFilter implements Ordered {

    /** The span has begun, and nothing else has happened yet. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.TRACING.after();
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        Map<String, String> names = new HashMap<>();
        names.put("http.request.id", RequestIds.of(request));
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            names.put("trace.id", span.getTraceId());
            names.put("span.id", span.getSpanId());
        }
        context.add(new MdcPropagationContext(names));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(RequestIds.HEADER, RequestIds.of(request));
    }
}
