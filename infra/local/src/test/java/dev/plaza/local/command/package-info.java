/** Tests of the package of the same name. */
@NullMarked
package dev.plaza.local.command;

import org.jspecify.annotations.NullMarked;
