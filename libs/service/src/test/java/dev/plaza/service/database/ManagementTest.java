package dev.plaza.service.database;

import dev.plaza.service.ServiceTest;
import io.micronaut.management.endpoint.EndpointDefaultConfiguration;
import java.net.URI;
import java.net.http.HttpRequest;

/** A running service whose management port is asked. */
abstract class ManagementTest extends ServiceTest {

    HttpRequest.Builder management(String path) {
        int port = server.getApplicationContext()
                .getBean(EndpointDefaultConfiguration.class)
                .getPort()
                .orElseThrow();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
