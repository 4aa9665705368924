/** The rows of a report on a database. */
@NullMarked
package dev.plaza.db.monitoring.figures;

import org.jspecify.annotations.NullMarked;
