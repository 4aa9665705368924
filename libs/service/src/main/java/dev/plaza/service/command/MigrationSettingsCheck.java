package dev.plaza.service.command;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;

/** What migrations demand of their settings. */
public final class MigrationSettingsCheck implements ConfigurationCheck {

    private static final int MOST_RETRIES = 1000;

    @Override
    public void check(Settings settings) {
        settings.oneOf("plaza.database.migrate-at-start", "true", "false");
        settings.duration("plaza.database.migration-lock-timeout");
        settings.number("plaza.database.migration-lock-retries", 0, MOST_RETRIES);
        settings.duration("plaza.database.migration-patience");
    }
}
