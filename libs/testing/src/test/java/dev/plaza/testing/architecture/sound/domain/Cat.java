package dev.plaza.testing.architecture.sound.domain;

import java.time.Instant;

/** Fed when somebody says so. */
public record Cat(String name, Instant fedAt) {

    public Cat fed(Instant now) {
        return new Cat(name, now);
    }
}
