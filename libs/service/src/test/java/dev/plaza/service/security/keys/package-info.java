/** Tests of {@code dev.plaza.service.security.keys}. */
@NullMarked
package dev.plaza.service.security.keys;

import org.jspecify.annotations.NullMarked;
