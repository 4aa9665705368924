/** Tests of the package of the same name. */
@NullMarked
package dev.plaza.local.events;

import org.jspecify.annotations.NullMarked;
