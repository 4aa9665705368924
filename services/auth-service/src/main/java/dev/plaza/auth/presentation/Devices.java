package dev.plaza.auth.presentation;

import dev.plaza.auth.domain.session.Device;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a request which device it comes from. The address is the one that the gateway saw: it replaces whatever a
 * client states. A caller that goes round the gateway deceives nobody but itself, for the address only tells people
 * their own sessions apart.
 */
final class Devices {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private Devices() {}

    static Device of(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        String forwarded = headers.get(FORWARDED_FOR);
        String address = forwarded == null ? null : literal(forwarded);
        return new Device(
                address == null ? literal(request.getRemoteAddress().getHostString()) : address,
                headers.get(HttpHeaders.USER_AGENT));
    }

    /** Only a literal address, never a name to look up; without the zone of a link-local one. */
    private static @Nullable String literal(String text) {
        try {
            return InetAddress.ofLiteral(text.strip().replaceFirst("%.*", "")).getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
