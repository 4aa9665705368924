/** Tests of the database library against a real PostgreSQL. */
@NullMarked
package dev.plaza.db;

import org.jspecify.annotations.NullMarked;
