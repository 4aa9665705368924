package dev.plaza.testing.architecture.broken.application;

final class LoudDog {

    void bark() {
        System.out.println("Woof");
    }
}
