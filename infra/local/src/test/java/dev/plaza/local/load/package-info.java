/** Tests of the package of the same name. */
@NullMarked
package dev.plaza.local.load;

import org.jspecify.annotations.NullMarked;
