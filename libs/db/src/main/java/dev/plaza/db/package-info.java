/** One database per service: its pool, its migrations, visible transactions and a base for repositories. */
@NullMarked
package dev.plaza.db;

import org.jspecify.annotations.NullMarked;
