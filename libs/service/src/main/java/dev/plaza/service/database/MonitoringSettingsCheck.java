package dev.plaza.service.database;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;

/** What watching a database demands of its settings. */
public final class MonitoringSettingsCheck implements ConfigurationCheck {

    @Override
    public void check(Settings settings) {
        settings.oneOf("plaza.database.monitoring", "true", "false");
        settings.duration("plaza.database.monitoring-interval");
        settings.duration("plaza.database.slow-statement");
        settings.duration("plaza.database.long-transaction");
        settings.oneOf("plaza.database.advice", "true", "false");
        settings.number("plaza.database.advice-large-table", 1, Integer.MAX_VALUE);
        settings.number("plaza.database.advice-large-result", 1, Integer.MAX_VALUE);
        settings.number("plaza.database.advice-repeats", 2, Integer.MAX_VALUE);
        settings.number("plaza.database.advice-list-length", 1, Integer.MAX_VALUE);
    }
}
