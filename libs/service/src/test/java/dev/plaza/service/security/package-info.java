/** Tests of {@code dev.plaza.service.security}. */
@NullMarked
package dev.plaza.service.security;

import org.jspecify.annotations.NullMarked;
