/** Use cases of timelines and the feed. */
@NullMarked
package dev.plaza.post.application.feed;

import org.jspecify.annotations.NullMarked;
