package dev.plaza.http.requests;

import dev.plaza.http.ClientAddress;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which address a request comes from. What {@code X-Forwarded-For} says is believed of trusted proxies only, from
 * the right: each names whom it was called by, and the first who is no proxy of ours is the client. What is no address ends
 * it, for anybody may have written what stands before.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ClientAddressFilter implements Ordered {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final TrustedProxies proxies;

    ClientAddressFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.TRACING.after() + 1;
    }

    @RequestFilter
    void resolve(HttpRequest<?> request) {
        InetAddress peer = peer(request);
        if (peer != null) {
            ClientAddress.set(request, client(peer, request.getHeaders().getAll(FORWARDED_FOR)));
        }
    }

    private InetAddress client(InetAddress peer, List<String> lines) {
        InetAddress client = peer;
        List<String> hops = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
        for (int i = hops.size() - 1; i >= 0 && proxies.contains(client); i--) {
            InetAddress named = literal(hops.get(i));
            if (named == null) {
                return client;
            }
            client = named;
        }
        return client;
    }

    private static @Nullable InetAddress peer(HttpRequest<?> request) {
        InetSocketAddress socket = request.getRemoteAddress();
        return socket == null ? null : socket.getAddress();
    }

    /** Only a literal address, never a name to look up; without the zone of a link-local one. */
    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text.strip().replaceFirst("%.*", ""));
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
