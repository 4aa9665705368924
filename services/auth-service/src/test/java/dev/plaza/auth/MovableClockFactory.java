package dev.plaza.auth;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives every context of these tests a clock that the test can move. */
@Factory
final class MovableClockFactory {

    @Singleton
    @Replaces(Clock.class)
    Clock clock() {
        return new MovableClock();
    }
}
