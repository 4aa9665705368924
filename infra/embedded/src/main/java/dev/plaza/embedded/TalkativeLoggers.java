package dev.plaza.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Lets the embedded servers speak of trouble only, unless somebody has chosen a level for them. */
final class TalkativeLoggers {

    private TalkativeLoggers() {}

    static void quieten(String... names) {
        if (isLogbackHere()) {
            for (var name : names) {
                Logback.raise(name, "WARN");
            }
        }
    }

    /** For those that call everything a warning. */
    static void silenceButErrors(String name) {
        if (isLogbackHere()) {
            Logback.raise(name, "ERROR");
        }
    }

    private static boolean isLogbackHere() {
        return LoggerFactory.getILoggerFactory().getClass().getName().startsWith("ch.qos.logback.");
    }

    /** A class of its own, so that Logback may be missing. */
    private static final class Logback {

        private Logback() {}

        static void raise(String name, String level) {
            var logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
            if (logger.getLevel() == null) {
                logger.setLevel(Level.toLevel(level));
            }
        }
    }
}
