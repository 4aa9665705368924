/** Tries every convention on a tiny service. */
@NullMarked
package dev.plaza.http;

import org.jspecify.annotations.NullMarked;
