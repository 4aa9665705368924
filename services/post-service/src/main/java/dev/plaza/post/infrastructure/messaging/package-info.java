/** What the service publishes and consumes. */
@NullMarked
package dev.plaza.post.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
