/** The suites of migrations, tried on faulty ones. */
@NullMarked
package dev.plaza.testing.migration;

import org.jspecify.annotations.NullMarked;
