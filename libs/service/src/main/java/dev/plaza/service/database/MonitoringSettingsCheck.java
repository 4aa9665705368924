package dev.plaza.service.database;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import java.time.Duration;

/** What watching a database demands of its settings. */
public final class MonitoringSettingsCheck implements ConfigurationCheck {

    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LEAST_TRANSACTION = Duration.ofMillis(1);

    /** Switched off. */
    private static final Duration NEVER_SLOW = Duration.ZERO;

    @Override
    public void check(Settings settings) {
        settings.oneOf("plaza.database.monitoring", "true", "false");
        settings.duration("plaza.database.monitoring-interval", LEAST_INTERVAL);
        settings.duration("plaza.database.slow-statement", NEVER_SLOW);
        settings.duration("plaza.database.long-transaction", LEAST_TRANSACTION);
        settings.oneOf("plaza.database.advice", "true", "false");
        settings.number("plaza.database.advice-large-table", 1, Integer.MAX_VALUE);
        settings.number("plaza.database.advice-large-result", 1, Integer.MAX_VALUE);
        settings.number("plaza.database.advice-repeats", 2, Integer.MAX_VALUE);
        settings.number("plaza.database.advice-list-length", 1, Integer.MAX_VALUE);
    }
}
