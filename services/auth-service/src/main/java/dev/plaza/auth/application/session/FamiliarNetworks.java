package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.KnownNetworks;
import dev.plaza.http.ClientAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Where people are at home: the networks that they have shown from who they are. Inside its caller's transaction. */
@Singleton
public final class FamiliarNetworks {

    private final KnownNetworks networks;
    private final Clock clock;

    FamiliarNetworks(KnownNetworks networks, Clock clock) {
        this.networks = networks;
        this.clock = clock;
    }

    /** The person of the account is there. */
    public void note(UUID userId, Device device) {
        network(device).ifPresent(network -> networks.note(userId, network, clock.instant()));
    }

    /** The network of {@code device}, if the account has been used from there. */
    Optional<String> find(UUID userId, Device device) {
        return network(device).filter(network -> networks.isKnown(userId, network));
    }

    private static Optional<String> network(Device device) {
        return Optional.ofNullable(device.address()).map(InetAddress::ofLiteral).map(ClientAddress::network);
    }
}
