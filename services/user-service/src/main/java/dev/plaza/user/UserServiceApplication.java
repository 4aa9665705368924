package dev.plaza.user;

import dev.plaza.http.PlazaApplication;

/** The process. */
public final class UserServiceApplication {

    private UserServiceApplication() {}

    public static void main(String[] arguments) {
        PlazaApplication.run(UserServiceApplication.class, arguments);
    }
}
