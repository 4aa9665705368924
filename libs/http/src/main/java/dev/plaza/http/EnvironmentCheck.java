package dev.plaza.http;

import java.util.Arrays;

/** A misspelt environment must not pass for another one. */
public final class EnvironmentCheck implements ConfigurationCheck {

    @Override
    public void check(Settings settings) {
        settings.oneOf(
                PlazaEnvironment.PROPERTY,
                Arrays.stream(PlazaEnvironment.values())
                        .map(PlazaEnvironment::toString)
                        .toArray(String[]::new));
    }
}
