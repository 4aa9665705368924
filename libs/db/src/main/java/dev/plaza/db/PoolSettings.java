package dev.plaza.db;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How connections are pooled; each pool of the process follows them.
 *
 * @param poolSize       connections at most
 * @param poolMinIdle    connections kept open while nobody needs them
 * @param idleTimeout    after how long beyond those a connection nobody needed is closed; 10 s at least
 * @param connectTimeout how long opening a connection may take
 * @param acquireTimeout how long a request waits for a connection before it is answered 503
 * @param maxLifetime    after how long a connection is replaced, in use or not; 30 s at least
 * @param socketTimeout  after how long without a word from the server a connection is given up; longer than any statement
 * @param leakThreshold  how long one may be held before the log tells what its holder does; 0 for never
 * @param closeTimeout   how long work under way may take to end when the process stops
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
public record PoolSettings(
        int poolSize,
        int poolMinIdle,
        Duration idleTimeout,
        Duration connectTimeout,
        Duration acquireTimeout,
        Duration maxLifetime,
        Duration socketTimeout,
        Duration leakThreshold,
        Duration closeTimeout) {}
