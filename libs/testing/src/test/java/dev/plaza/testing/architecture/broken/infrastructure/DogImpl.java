package dev.plaza.testing.architecture.broken.infrastructure;

final class DogImpl {}
