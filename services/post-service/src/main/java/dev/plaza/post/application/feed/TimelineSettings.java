package dev.plaza.post.application.feed;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.Min;

/**
 * How timelines are filled.
 *
 * @param pullAbove with more friends than these, an author's posts are no longer entered into the timeline of each
 */
@Context
@ConfigurationProperties("plaza.post.timeline")
record TimelineSettings(@Min(1) int pullAbove) {}
