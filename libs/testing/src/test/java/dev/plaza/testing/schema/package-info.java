/** The suites about schemas, run against a sound one and against every way to break it. */
@NullMarked
package dev.plaza.testing.schema;

import org.jspecify.annotations.NullMarked;
