package dev.plaza.auth.application.password;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * What hashing a password costs. The floors are those that OWASP gives for Argon2id.
 *
 * @param memoryKib    memory of one hash, outside the heap
 * @param passes       over that memory
 * @param parallelism  lanes of one hash
 * @param concurrency  hashes at once; 0 means as many as there are processors, {@value #MOST_AT_ONCE} at most
 * @param patience     how long a request waits for its turn before it is answered 503
 */
@Context
@ConfigurationProperties("plaza.auth.passwords")
public record PasswordSettings(
        @Min(19_456) int memoryKib,
        @Min(2) int passes,
        @Min(1) int parallelism,
        @Min(0) int concurrency,
        @NotNull Duration patience) {

    /** More would take memory that a small container does not have, unless somebody says so. */
    private static final int MOST_AT_ONCE = 8;

    int permits() {
        return concurrency == 0 ? Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_ONCE) : concurrency;
    }
}
