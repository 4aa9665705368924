package dev.plaza.http.example;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;

/** Two settings that may be wrong. */
public final class ExampleSettings implements ConfigurationCheck {

    @Override
    public void check(Settings settings) {
        settings.url("example.url", "http", "https");
        settings.secret("example.key", 32);
    }
}
