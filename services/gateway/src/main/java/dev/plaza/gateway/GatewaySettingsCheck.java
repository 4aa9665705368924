package dev.plaza.gateway;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;

/** Every service needs an address. */
public final class GatewaySettingsCheck implements ConfigurationCheck {

    @Override
    public void check(Settings settings) {
        settings.port("plaza.port");
        settings.port("plaza.management-port");
        RouteTable.ROUTES.stream().map(Route::service).distinct().forEach(service -> {
            settings.url("plaza.gateway.services." + service + ".url", "http", "https");
            settings.duration("plaza.gateway.services." + service + ".timeout");
        });
    }
}
