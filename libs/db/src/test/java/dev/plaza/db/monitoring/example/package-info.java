/** Somebody who works with a database, as a service does. */
@NullMarked
package dev.plaza.db.monitoring.example;

import org.jspecify.annotations.NullMarked;
