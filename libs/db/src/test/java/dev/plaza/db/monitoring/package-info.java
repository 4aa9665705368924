/** What is seen of a database, on a real one. */
@NullMarked
package dev.plaza.db.monitoring;

import org.jspecify.annotations.NullMarked;
