package dev.plaza.http.example;

import dev.plaza.http.PlazaApplication;

public final class ExampleApplication {

    private ExampleApplication() {}

    public static void main(String[] args) {
        PlazaApplication.run(ExampleApplication.class, args);
    }
}
