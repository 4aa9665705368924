package dev.plaza.auth.presentation;

import dev.plaza.auth.domain.session.Device;
import dev.plaza.http.ClientAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

/** Reads from a request which device it comes from. */
final class Devices {

    private Devices() {}

    static Device of(HttpRequest<?> request) {
        return new Device(ClientAddress.of(request), request.getHeaders().get(HttpHeaders.USER_AGENT));
    }
}
