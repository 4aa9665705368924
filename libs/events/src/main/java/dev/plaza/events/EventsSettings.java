package dev.plaza.events;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a service takes part in events. Defaults stand in {@code plaza-events.yml}.
 *
 * @param service           the name under which it publishes and consumes, one of {@link dev.plaza.contracts.Services}
 * @param reconnectDelay    pause between two attempts to reach the broker
 * @param relayCapacity     events in memory that wait to be published; beyond it the sweep takes over
 * @param inFlight          events published but not confirmed, at most
 * @param confirmTimeout    how long a confirm may take before the connection is given up and all is sent again
 * @param sweepInterval     pause between two looks for unsent rows
 * @param headStart         how long a new row is left to the relay before the sweep may take it
 * @param lease             how long a row that a sweep took is left to that instance
 * @param refusalDelay      pause after an event was refused for the first time; doubles with each further time
 * @param refusalDelayLimit what that pause grows to at most
 * @param batchSize         events applied in one transaction at most; also the prefetch of each queue
 * @param retryInterval     pause between two looks for failed events that are due
 * @param retryDelay        pause after the first failure of a handler; grows fourfold with each further one
 * @param maxAttempts       failures after which an event is dead
 * @param inboxRetention    how long the ids of applied events are kept: a redelivery after that would be applied again
 * @param shutdownTimeout   what stopping waits for the batch in hand, and then for the events still to be published
 */
@ConfigurationProperties("plaza.events")
public record EventsSettings(
        String service,
        Duration reconnectDelay,
        int relayCapacity,
        int inFlight,
        Duration confirmTimeout,
        Duration sweepInterval,
        Duration headStart,
        Duration lease,
        Duration refusalDelay,
        Duration refusalDelayLimit,
        int batchSize,
        Duration retryInterval,
        Duration retryDelay,
        int maxAttempts,
        Duration inboxRetention,
        Duration shutdownTimeout) {

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException that tells every fault
     */
    public EventsSettings {
        List<String> faults = new ArrayList<>();
        if (!service.matches("[a-z][a-z-]*")) {
            faults.add("plaza.events.service must be the service's name, such as user-service, and is " + service);
        }
        if (batchSize < 1 || batchSize > 1000) {
            faults.add("plaza.events.batch-size must be from 1 to 1000 and is " + batchSize);
        }
        if (relayCapacity < 1 || inFlight < 1 || maxAttempts < 1) {
            faults.add("plaza.events.relay-capacity, in-flight and max-attempts must be positive");
        }
        if (lease.compareTo(confirmTimeout) < 0) {
            faults.add("plaza.events.lease must not be shorter than confirm-timeout, or rows are sent twice");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }
}
