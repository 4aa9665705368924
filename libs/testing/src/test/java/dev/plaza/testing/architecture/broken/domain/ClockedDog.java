package dev.plaza.testing.architecture.broken.domain;

import java.time.Clock;

/** Asks for the time itself. */
record ClockedDog(Clock clock) {}
