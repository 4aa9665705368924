/** The rules of structure that every service and library keeps, as tests to subclass. */
@NullMarked
package dev.plaza.testing.architecture;

import org.jspecify.annotations.NullMarked;
