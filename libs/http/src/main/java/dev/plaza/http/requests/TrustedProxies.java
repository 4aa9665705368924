package dev.plaza.http.requests;

import io.micronaut.context.annotation.Property;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Whose word about where a request comes from is taken: proxies of ours, named by their networks. */
@Singleton
final class TrustedProxies {

    private final List<IpSubnetFilterRule> networks;

    /**
     * Reads the networks.
     *
     * @throws IllegalArgumentException naming what is no network
     */
    TrustedProxies(@Property(name = "plaza.http.trusted-proxies") List<String> networks) {
        this.networks = networks.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(TrustedProxies::rule)
                .toList();
    }

    boolean contains(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    static IpSubnetFilterRule rule(String network) {
        String[] parts = network.split("/", 2);
        try {
            return new IpSubnetFilterRule(
                    InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException(network + " is no network such as 10.0.0.0/8", malformed);
        }
    }
}
