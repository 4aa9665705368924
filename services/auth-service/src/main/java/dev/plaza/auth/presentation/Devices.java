package dev.plaza.auth.presentation;

import dev.plaza.auth.domain.session.Device;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Reads from a request which device it comes from. */
@Singleton
final class Devices {

    private final HttpClientAddressResolver addresses;

    Devices(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    Device of(HttpRequest<?> request) {
        String userAgent = request.getHeaders().get("User-Agent");
        return new Device(literal(addresses.resolve(request)), userAgent);
    }

    /** Only a literal address, never a name to look up; without the zone of a link-local one. */
    private static @Nullable String literal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text.replaceFirst("%.*", "")).getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
