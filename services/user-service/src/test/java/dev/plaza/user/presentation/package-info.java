/** The HTTP interface. */
@NullMarked
package dev.plaza.user.presentation;

import org.jspecify.annotations.NullMarked;
