/** Tests of the caches against a real PostgreSQL and a real Redis. */
@NullMarked
package dev.plaza.db.cache;

import org.jspecify.annotations.NullMarked;
