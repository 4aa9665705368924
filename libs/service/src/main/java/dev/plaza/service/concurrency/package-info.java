/** Versions of entities as HTTP shows them: ETag, If-Match, If-None-Match. */
@NullMarked
package dev.plaza.service.concurrency;

import org.jspecify.annotations.NullMarked;
