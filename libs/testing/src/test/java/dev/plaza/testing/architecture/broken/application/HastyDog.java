package dev.plaza.testing.architecture.broken.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads the wall clock in four ways, and in one that is fine. */
final class HastyDog {

    Instant now() {
        return Instant.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone") // the fault it is here to show
    LocalDate todayHere() {
        return LocalDate.now();
    }

    LocalDate allowed(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
