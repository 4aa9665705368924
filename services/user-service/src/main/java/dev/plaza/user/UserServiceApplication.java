package dev.plaza.user;

import io.micronaut.runtime.Micronaut;

/** The process. */
public final class UserServiceApplication {

    private UserServiceApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(UserServiceApplication.class, arguments);
    }
}
