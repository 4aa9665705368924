package dev.plaza.http.requests;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;

/** Trusted proxies are networks. */
public final class TrustedProxiesCheck implements ConfigurationCheck {

    private static final String PROPERTY = "plaza.http.trusted-proxies";

    @Override
    public void check(Settings settings) {
        settings.text(PROPERTY).ifPresent(text -> {
            for (String network : text.split(",", -1)) {
                if (!network.isBlank()) {
                    check(settings, network.strip());
                }
            }
        });
    }

    private static void check(Settings settings, String network) {
        try {
            TrustedProxies.rule(network);
        } catch (IllegalArgumentException malformed) {
            settings.fault(PROPERTY, String.valueOf(malformed.getMessage()));
        }
    }
}
