/** The database of a running service, seen from outside. */
@NullMarked
package dev.plaza.service.database;

import org.jspecify.annotations.NullMarked;
