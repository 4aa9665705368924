/** How the schema of a service comes to be, what state it is in, and how a step is taken back. */
@NullMarked
package dev.plaza.db.migration;

import org.jspecify.annotations.NullMarked;
