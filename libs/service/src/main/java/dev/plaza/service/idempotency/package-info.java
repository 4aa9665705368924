/** Requests that may be sent twice and take effect once. */
@NullMarked
package dev.plaza.service.idempotency;

import org.jspecify.annotations.NullMarked;
