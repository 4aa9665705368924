package dev.plaza.service.limits;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Which limits hold. Defaults are in {@code plaza-service.yml}.
 *
 * @param set        {@code production}, or {@code development}, where nobody meets a limit
 * @param maxEntries people and addresses remembered by one process at most
 */
@ConfigurationProperties("plaza.limits")
record LimitSettings(String set, long maxEntries) {

    private static final long FREELY = 100_000;

    /** How many times a rule's own numbers are allowed. */
    long factor() {
        return set.equals("development") ? FREELY : 1;
    }
}
