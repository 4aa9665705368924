package dev.plaza.testing.architecture.broken.application;

/** An interface for its own sake. */
interface Barking {

    String bark();
}
