/** What a database and this process's use of it look like right now: for people, for metrics, for health. */
@NullMarked
package dev.plaza.db.monitoring;

import org.jspecify.annotations.NullMarked;
