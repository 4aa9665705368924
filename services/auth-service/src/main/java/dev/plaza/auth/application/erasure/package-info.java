/** Forgetting people who ask for it. */
@NullMarked
package dev.plaza.auth.application.erasure;

import org.jspecify.annotations.NullMarked;
