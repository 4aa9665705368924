/** Tests of the package of the same name. */
@NullMarked
package dev.plaza.local.platform;

import org.jspecify.annotations.NullMarked;
