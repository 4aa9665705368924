/** What holds for every service's migrations. */
@NullMarked
package dev.plaza.testing.migration;

import org.jspecify.annotations.NullMarked;
