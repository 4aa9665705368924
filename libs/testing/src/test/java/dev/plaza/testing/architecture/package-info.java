/** Proof that the rules let sound code pass and that each of them bites. */
@NullMarked
package dev.plaza.testing.architecture;

import org.jspecify.annotations.NullMarked;
