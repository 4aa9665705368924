package dev.plaza.testing.architecture.broken.infrastructure;

public final class DogTable {}
