/** Proofs against small services started by the tests. */
@NullMarked
package dev.plaza.gateway;

import org.jspecify.annotations.NullMarked;
