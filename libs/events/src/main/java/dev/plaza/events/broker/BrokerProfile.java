package dev.plaza.events.broker;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What queues are declared with. It depends on the broker, and is chosen by what that says of itself when a connection
 * opens.
 *
 * @param queue           arguments of a service's queues
 * @param deadLetterQueue arguments of {@link Topology#DEAD_LETTERS}
 * @param hasDeadLetters  whether that queue is declared at all
 */
record BrokerProfile(Map<String, Object> queue, Map<String, Object> deadLetterQueue, boolean hasDeadLetters) {

    /**
     * How often RabbitMQ delivers a message before it takes it for a killer of its consumers. Each restart of a consumer
     * counts for all that it had prefetched, so this lies far above the restarts of an unlucky day.
     */
    static final int DELIVERY_LIMIT = 50;

    /** RabbitMQ since 3.10: replicated queues, dead letters that leave their queue only once they have arrived. */
    static final BrokerProfile RABBITMQ = new BrokerProfile(
            Map.of(
                    "x-queue-type", "quorum",
                    "x-delivery-limit", DELIVERY_LIMIT,
                    "x-dead-letter-exchange", "",
                    "x-dead-letter-routing-key", Topology.DEAD_LETTERS,
                    "x-dead-letter-strategy", "at-least-once",
                    "x-overflow", "reject-publish"),
            Map.of("x-queue-type", "quorum"),
            true);

    /** Any other broker that speaks AMQP 0-9-1: durable queues. */
    static final BrokerProfile PLAIN = new BrokerProfile(Map.of(), Map.of(), false);

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)");

    static BrokerProfile of(Map<String, Object> serverProperties) {
        if (!"RabbitMQ".equals(String.valueOf(serverProperties.get("product")))) {
            return PLAIN;
        }
        return VERSION.matcher(String.valueOf(serverProperties.get("version")))
                .results()
                .findFirst()
                .filter(BrokerProfile::isSince3Point10)
                .map(version -> RABBITMQ)
                .orElse(PLAIN);
    }

    private static boolean isSince3Point10(MatchResult version) {
        int major = Integer.parseInt(version.group(1));
        return major > 3 || (major == 3 && Integer.parseInt(version.group(2)) >= 10);
    }
}
