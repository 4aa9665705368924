package dev.plaza.testing.architecture.broken.application;

final class OnlyBarking implements Barking {

    @Override
    public String bark() {
        return "Woof";
    }
}
