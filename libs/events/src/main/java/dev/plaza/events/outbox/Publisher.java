package dev.plaza.events.outbox;

import com.rabbitmq.client.Connection;
import dev.plaza.contracts.Catalogue;
import dev.plaza.contracts.EventType;
import dev.plaza.events.EventsSettings;
import dev.plaza.events.broker.BrokerLink;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events on whatever connection is open at the moment; without one they are settled as unsent. For use by one
 * thread, save {@link #isOpen} and {@link #giveUpIfStalled}.
 */
@Singleton
final class Publisher {

    private final Map<String, EventType<?>> types;
    private final EventsSettings settings;
    private final Settlement settlement;
    private volatile @Nullable ConfirmChannel channel;

    Publisher(Catalogue catalogue, EventsSettings settings, Settlement settlement) {
        this.types = catalogue.types().stream().collect(Collectors.toUnmodifiableMap(EventType::name, type -> type));
        this.settings = settings;
        this.settlement = settlement;
    }

    void publish(OutboxEvent event) {
        ConfirmChannel open = channel;
        if (open == null) {
            settlement.unsent(event.id());
            return;
        }
        EventType<?> type = types.get(event.type());
        // a type that this version no longer knows was meant for somebody when it was added
        boolean isMandatory = type == null || type.mustBeRouted();
        open.publish(
                event.id(),
                event.type(),
                isMandatory,
                event.envelope(settings.service()).toMessage());
    }

    boolean isOpen() {
        return channel != null;
    }

    /** Gives the connection up when the broker owes an answer for longer than it may; what was sent is sent again. */
    void giveUpIfStalled() {
        ConfirmChannel open = channel;
        if (open != null && open.longestWait().compareTo(settings.confirmTimeout()) > 0) {
            open.giveUp("no confirm for " + settings.confirmTimeout());
        }
    }

    void opened(Connection connection, BrokerLink link) throws IOException {
        channel = new ConfirmChannel(connection, link, settings.inFlight(), settlement);
    }

    void lost() {
        ConfirmChannel open = channel;
        channel = null;
        if (open != null) {
            open.lost();
        }
    }
}
