package dev.plaza.gateway;

import dev.plaza.http.PlazaApplication;

/** The gateway. */
public final class GatewayApplication {

    private GatewayApplication() {}

    public static void main(String[] args) {
        PlazaApplication.run(GatewayApplication.class, args);
    }
}
