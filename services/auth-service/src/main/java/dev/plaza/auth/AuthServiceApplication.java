package dev.plaza.auth;

import dev.plaza.http.PlazaApplication;

/** Starts auth-service. */
public final class AuthServiceApplication {

    private AuthServiceApplication() {}

    public static void main(String[] arguments) {
        PlazaApplication.run(AuthServiceApplication.class, arguments);
    }
}
