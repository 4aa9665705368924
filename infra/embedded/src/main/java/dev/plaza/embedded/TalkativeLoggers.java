package dev.plaza.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Lets the embedded servers speak of trouble only, unless somebody has chosen a level for them. */
final class TalkativeLoggers {

    private TalkativeLoggers() {}

    static void quieten(String... names) {
        if (isLogbackHere() && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (var name : names) {
                var logger = context.getLogger(name);
                if (logger.getLevel() == null) {
                    logger.setLevel(Level.WARN);
                }
            }
        }
    }

    private static boolean isLogbackHere() {
        return LoggerFactory.getILoggerFactory().getClass().getName().startsWith("ch.qos.logback.");
    }
}
