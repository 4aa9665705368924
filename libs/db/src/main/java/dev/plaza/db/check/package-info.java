/** Whether a database is as a service needs it: reachable, safe, with the rights and settings it should have. */
@NullMarked
package dev.plaza.db.check;

import org.jspecify.annotations.NullMarked;
