package dev.plaza.auth.application.password;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * What hashing a password costs. The floors are those that OWASP gives for Argon2id.
 *
 * @param memoryKib    memory of one hash, on the heap
 * @param passes       over that memory
 * @param parallelism  lanes of one hash
 * @param concurrency  hashes at once; 0 means as many as there are processors
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

    int permits() {
        return concurrency == 0 ? Runtime.getRuntime().availableProcessors() : concurrency;
    }
}
