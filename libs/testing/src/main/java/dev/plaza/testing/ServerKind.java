package dev.plaza.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the tests' PostgreSQL and broker come from; the system property {@value #PROPERTY} chooses. */
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

    static ServerKind chosen() {
        return parse(System.getProperty(PROPERTY, "auto"));
    }

    static ServerKind parse(String text) {
        for (var kind : values()) {
            if (kind.word().equals(text.strip())) {
                return kind;
            }
        }
        throw new IllegalArgumentException(PROPERTY + " is \"" + text + "\", and may be "
                + Arrays.stream(values()).map(ServerKind::word).collect(Collectors.joining(", ")));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
