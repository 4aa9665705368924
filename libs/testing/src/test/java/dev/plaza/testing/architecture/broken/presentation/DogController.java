package dev.plaza.testing.architecture.broken.presentation;

import dev.plaza.testing.architecture.broken.infrastructure.DogTable;

/** Goes round the application. */
record DogController(DogTable table) {}
