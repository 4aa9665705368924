package dev.plaza.post.application.counts;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How counts are kept.
 *
 * @param interval how long an addition to a count waits at most, until readers need not look for it any more
 */
@Context
@ConfigurationProperties("plaza.post.counts")
record CountSettings(@NotNull Duration interval) {}
