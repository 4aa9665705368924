/** Tests of {@code dev.plaza.service.concurrency}. */
@NullMarked
package dev.plaza.service.concurrency;

import org.jspecify.annotations.NullMarked;
