/** Tests of {@code dev.plaza.service.idempotency}. */
@NullMarked
package dev.plaza.service.idempotency;

import org.jspecify.annotations.NullMarked;
