package dev.plaza.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where the tests' PostgreSQL and broker come from. The system property {@value #PROPERTY} chooses for both,
 * {@value #BROKER_PROPERTY} otherwise for the broker alone: RabbitMQ beside the embedded PostgreSQL.
 */
enum ServerKind {
    /** Started by this JVM from Maven artifacts: nothing to install. */
    EMBEDDED,
    /** Running already; the environment says where. */
    EXTERNAL,
    /** Started in containers. */
    CONTAINERS,
    /** Containers where a container engine answers and can start them, else embedded. */
    AUTO;

    static final String PROPERTY = "plaza.test.servers";
    static final String BROKER_PROPERTY = "plaza.test.broker";

    static ServerKind chosen() {
        return parse(PROPERTY, System.getProperty(PROPERTY, "auto"));
    }

    static ServerKind chosenForBroker() {
        var apart = System.getProperty(BROKER_PROPERTY);
        return apart == null ? chosen() : parse(BROKER_PROPERTY, apart);
    }

    static ServerKind parse(String property, String text) {
        for (var kind : values()) {
            if (kind.word().equals(text.strip())) {
                return kind;
            }
        }
        throw new IllegalArgumentException(property + " is \"" + text + "\", and may be "
                + Arrays.stream(values()).map(ServerKind::word).collect(Collectors.joining(", ")));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
