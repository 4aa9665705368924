/** Suites about a migrated schema: who reaches which rows, and what the database keeps true by itself. */
@NullMarked
package dev.plaza.testing.schema;

import org.jspecify.annotations.NullMarked;
