/** Tests of {@code dev.plaza.service.patch}. */
@NullMarked
package dev.plaza.service.patch;

import org.jspecify.annotations.NullMarked;
