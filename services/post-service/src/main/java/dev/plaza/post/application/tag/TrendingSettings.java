package dev.plaza.post.application.tag;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * What a trend is.
 *
 * @param window   how far back posts count
 * @param interval how often each instance counts anew
 */
@Context
@ConfigurationProperties("plaza.post.trending")
record TrendingSettings(@NotNull Duration window, @NotNull Duration interval) {}
