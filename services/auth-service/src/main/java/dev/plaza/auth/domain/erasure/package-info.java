/** Forgetting people, and the proof that it was done. */
@NullMarked
package dev.plaza.auth.domain.erasure;

import org.jspecify.annotations.NullMarked;
