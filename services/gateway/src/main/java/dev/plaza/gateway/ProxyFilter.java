package dev.plaza.gateway;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.client.ProxyHttpClient;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Sends requests on to the services of the {@link RouteTable}; others fall through to the gateway's own routes. */
@Filter(Filter.MATCH_ALL_PATTERN)
@Context
final class ProxyFilter implements HttpServerFilter, Ordered {

    private final RouteTable routes;
    private final Map<String, Service> services;
    private final Exchanges exchanges;
    private final ProxyHttpClient client;
    private final HttpServerConfiguration limits;

    ProxyFilter(
            RouteTable routes,
            List<Service> services,
            Exchanges exchanges,
            ProxyHttpClient client,
            HttpServerConfiguration limits) {
        this.routes = routes;
        this.services = services.stream().collect(Collectors.toMap(Service::name, Function.identity()));
        this.exchanges = exchanges;
        this.client = client;
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.LAST.order();
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        String path = request.getUri().getRawPath();
        if (!CanonicalPath.is(path)) {
            return Mono.error(GatewayProblems.malformedPath());
        }
        if (!Headers.isFramedPlainly(request)) {
            return Mono.error(GatewayProblems.malformedFraming());
        }
        if (request.getContentLength() > limits.getMaxRequestSize()) {
            return Mono.error(GatewayProblems.tooLarge());
        }
        return routes.find(path).map(route -> proxy(request, route)).orElseGet(() -> chain.proceed(request));
    }

    private Publisher<MutableHttpResponse<?>> proxy(HttpRequest<?> request, Route route) {
        Service service = services.get(route.service());
        if (service == null) {
            throw new IllegalStateException("no address for " + route.service());
        }
        // what metrics and traces call the request: the template, since there are too many paths
        BasicHttpAttributes.setUriTemplate(request, route.template());
        Exchange exchange = new Exchange(
                ((NettyHttpRequest<?>) request).getChannelHandlerContext().channel());
        String number = exchanges.number(exchange);
        Mono<MutableHttpResponse<?>> answer = Mono.from(client.proxy(outbound(request, service, number)));
        return limited(answer, route, service)
                .doOnNext(response -> Headers.toClient(response.getHeaders()))
                .onErrorMap(fault -> {
                    exchange.abandon();
                    exchanges.forget(number);
                    return problem(fault, service);
                });
    }

    private static MutableHttpRequest<?> outbound(HttpRequest<?> request, Service service, String number) {
        URI uri = request.getUri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        MutableHttpRequest<?> outbound = request.mutate().uri(URI.create(service.url() + uri.getRawPath() + query));
        Headers.toService(request, outbound.getHeaders());
        return outbound.header(Exchanges.NUMBER, number);
    }

    private static Mono<MutableHttpResponse<?>> limited(
            Mono<MutableHttpResponse<?>> answer, Route route, Service service) {
        Duration limit = service.timeout();
        return route.isStream() ? answer : answer.timeout(limit);
    }

    private static Throwable problem(Throwable fault, Service service) {
        return fault instanceof TimeoutException
                ? GatewayProblems.timeout(service)
                : GatewayProblems.unavailable(service);
    }
}
