/** What user-service publishes and consumes. */
@NullMarked
package dev.plaza.user.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
