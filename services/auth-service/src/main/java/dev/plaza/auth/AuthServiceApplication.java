package dev.plaza.auth;

import io.micronaut.runtime.Micronaut;

/** Starts auth-service. */
public final class AuthServiceApplication {

    private AuthServiceApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(AuthServiceApplication.class, arguments);
    }
}
