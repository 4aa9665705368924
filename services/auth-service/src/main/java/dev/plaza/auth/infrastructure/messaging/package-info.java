/** What auth-service hears from the others. */
@NullMarked
package dev.plaza.auth.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
