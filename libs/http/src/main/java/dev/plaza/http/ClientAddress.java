package dev.plaza.http;

import io.micronaut.http.HttpRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which address a request comes from: the client's, also where proxies of ours stand in between. */
public final class ClientAddress {

    private static final String ATTRIBUTE = "plaza.client-address";

    /** What one household or one server is given; all of its addresses are the same to us. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The address as a literal, without the zone of a link-local one; null only where a request came over no network. */
    public static @Nullable String of(HttpRequest<?> request) {
        InetAddress address = find(request);
        return address == null ? null : address.getHostAddress().replaceFirst("%.*", "");
    }

    /**
     * The network by which requests are counted: an IPv4 address as {@code /32}, an IPv6 address's {@code /64}, of which one
     * client has as many addresses as it likes.
     */
    public static String networkOf(HttpRequest<?> request) {
        InetAddress address = find(request);
        return address == null ? "none" : network(address);
    }

    /** As {@link #networkOf(HttpRequest)}, of a literal. */
    public static String network(InetAddress address) {
        if (address instanceof Inet4Address) {
            return address.getHostAddress() + "/32";
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("sixteen bytes are an address", impossible);
        }
    }

    /** For the filter that finds it out. */
    public static void set(HttpRequest<?> request, InetAddress address) {
        request.setAttribute(ATTRIBUTE, address);
    }

    private static @Nullable InetAddress find(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, InetAddress.class).orElse(null);
    }
}
