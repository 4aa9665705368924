package dev.plaza.auth.application.session;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import ua_parser.CachingParser;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * Names devices as people would: {@code Firefox on Linux}. Reading a user agent takes 10 ms and more, so those seen lately
 * are remembered; most people have one of few.
 */
@Singleton
final class DeviceNames {

    private static final String UNKNOWN = "Unknown device";
    private static final String OTHER = "Other";
    private static final int REMEMBERED = 1000;
    private static final int LONGEST = 100;

    private final Parser parser = new CachingParser(REMEMBERED);

    DeviceNames() {}

    String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return UNKNOWN;
        }
        Client client = parser.parse(userAgent);
        return name(client.userAgent.family, client.os.family);
    }

    private static String name(String program, String system) {
        if (program.equals(OTHER)) {
            return system.equals(OTHER) ? UNKNOWN : cut(system);
        }
        return cut(system.equals(OTHER) ? program : program + " on " + system);
    }

    private static String cut(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
