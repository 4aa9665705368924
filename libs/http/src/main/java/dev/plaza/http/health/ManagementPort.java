package dev.plaza.http.health;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.io.socket.SocketUtils;
import io.micronaut.management.endpoint.EndpointDefaultConfiguration;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Metrics are served on a port of their own, which is not published: {@code plaza.management-port}, by default the
 * service's port + 10000; any free one where either is 0.
 */
@Singleton
final class ManagementPort implements BeanCreatedEventListener<EndpointDefaultConfiguration> {

    private static final int DISTANCE = 10_000;
    /** Below the ports that systems hand to outgoing connections, one of which might take ours before we bind it. */
    private static final int FREE_FROM = 20_000;

    private static final int FREE_TO = 32_000;

    private final int port;

    ManagementPort(
            @Value("${micronaut.server.port:0}") int serverPort,
            @Property(name = "plaza.management-port") @Nullable Integer chosen) {
        int wanted = chosen == null ? serverPort > 0 ? serverPort + DISTANCE : 0 : chosen;
        port = wanted > 0 ? wanted : SocketUtils.findAvailableTcpPort(FREE_FROM, FREE_TO);
    }

    @Override
    public EndpointDefaultConfiguration onCreated(BeanCreatedEvent<EndpointDefaultConfiguration> event) {
        EndpointDefaultConfiguration endpoints = event.getBean();
        if (endpoints.getPort().isEmpty()) {
            endpoints.setPort(port);
        }
        return endpoints;
    }
}
