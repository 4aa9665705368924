package dev.plaza.testing.architecture.broken.domain;

import dev.plaza.testing.architecture.broken.application.FeedDog;

/** Knows who uses it. */
record OutwardDog(FeedDog feeding) {}
