package dev.plaza.post.application.search;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How search is kept.
 *
 * @param renameInterval how often each instance looks for authors with new names
 */
@Context
@ConfigurationProperties("plaza.post.search")
record SearchSettings(@NotNull Duration renameInterval) {}
