/** Reading by key without asking the database each time: in this process, or in Redis for all instances together. */
@NullMarked
package dev.plaza.db.cache;

import org.jspecify.annotations.NullMarked;
