/** Tests of the package of the same name. */
@NullMarked
package dev.plaza.local.process;

import org.jspecify.annotations.NullMarked;
