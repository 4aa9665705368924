/** Tests of {@code dev.plaza.service.limits}. */
@NullMarked
package dev.plaza.service.limits;

import org.jspecify.annotations.NullMarked;
