/** Proof that the shared suites let a sound service pass and that each of their tests bites on a faulty one. */
@NullMarked
package dev.plaza.testing.http;

import org.jspecify.annotations.NullMarked;
