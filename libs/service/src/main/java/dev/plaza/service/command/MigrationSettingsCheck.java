package dev.plaza.service.command;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import java.time.Duration;

/** What migrations demand of their settings. */
public final class MigrationSettingsCheck implements ConfigurationCheck {

    private static final int MOST_RETRIES = 1000;

    /** None at all is no limit to PostgreSQL. */
    private static final Duration LEAST_LOCK_TIMEOUT = Duration.ofMillis(10);

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

    @Override
    public void check(Settings settings) {
        settings.oneOf("plaza.database.migrate-at-start", "true", "false");
        settings.duration("plaza.database.migration-lock-timeout", LEAST_LOCK_TIMEOUT);
        settings.number("plaza.database.migration-lock-retries", 0, MOST_RETRIES);
        settings.duration("plaza.database.migration-patience", LEAST_PATIENCE);
    }
}
